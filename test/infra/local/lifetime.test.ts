import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'

const address = (name: string) => JSON.stringify(new URL(`../../../infra/local/${name}.ts`, import.meta.url).href)

const start = (begin: string): ChildProcess => {
  const program = `
    import { live } from ${address('lifetime')}
    import { Refusal } from ${address('refusal')}
    const say = (text) => process.stdout.write(text + ' ')
    const wait = (time) => new Promise((done) => setTimeout(done, time))
    live(async ({ onEnd, breakDown, signal }) => { ${begin} })`
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs a program to its end, sending a signal each time it says so. */
const finish = async (begin: string, signal?: NodeJS.Signals) => {
  const child = start(begin)
  let out = ''
  let problems = ''
  child.stdout?.on('data', (text) => {
    out += text
    if (signal && /up/.test(text)) child.kill(signal)
  })
  child.stderr?.on('data', (text) => {
    problems += text
  })
  const [code] = await once(child, 'close')
  return { code, out: out.trim(), problems }
}

const two = `
  onEnd(async () => say('first-ended'))
  onEnd(async () => { await wait(50); say('second-ended') })
  setInterval(() => {}, 1000)`

it.each([
  ['SIGTERM', 0],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const)('ends what has begun on %s, the last first', async (signal, code) => {
  expect(await finish(`${two}; say('up')`, signal)).toEqual({ code, out: 'up second-ended first-ended', problems: '' })
})

it('is not hurried by a second signal', async () => {
  const again = "onEnd(async () => { process.kill(process.pid, 'SIGINT'); await wait(50) });"
  expect(await finish(`${two}; ${again} say('up')`, 'SIGINT')).toMatchObject({
    code: 130,
    out: 'up second-ended first-ended',
  })
})

it('waits for what is just beginning, and ends that too', async () => {
  const late = "say('up'); await wait(200); onEnd(async () => say('late-ended')); signal.throwIfAborted(); say('never')"
  expect(await finish(`${two}; ${late}`, 'SIGTERM')).toEqual({
    code: 0,
    out: 'up late-ended second-ended first-ended',
    problems: '',
  })
})

it('says why it refuses without a word more, and ends what has begun', async () => {
  expect(await finish(`${two}; throw new Refusal('Cannot use port 1: taken')`)).toEqual({
    code: 1,
    out: 'second-ended first-ended',
    problems: 'Cannot use port 1: taken\n',
  })
})

it('tells everything about an error that nobody foresaw', async () => {
  const { code, problems } = await finish(`${two}; throw new TypeError('odd')`)
  expect([code, problems]).toEqual([1, expect.stringMatching(/^TypeError: odd\n +at /)])
})

it('ends when something breaks down, also when the end of something else fails', async () => {
  const failing = "onEnd(async () => { throw new Error('stuck') }); breakDown('The engine stopped')"
  const { code, out, problems } = await finish(`${two}; ${failing}`)
  expect([code, out]).toEqual([1, 'second-ended first-ended'])
  expect(problems).toMatch(/^The engine stopped\nError: stuck\n/)
})
