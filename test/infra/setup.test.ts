import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** An npm that notes what it is asked, and installs by making folders; `broken` makes it fail. */
const NPM = `
  const { appendFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } = require('node:fs')
  const args = process.argv.slice(2)
  appendFileSync('asked', args.slice(0, args[0] === 'install' ? 1 : 2).join(' ') + '\\n')
  if (existsSync('broken')) process.exit(1)
  mkdirSync('node_modules', { recursive: true })
  if (args[0] === 'install') {
    const [name, version] = args.find((each) => each.startsWith('node-')).split('@')
    const folder = args[2] + '/node_modules/' + name
    mkdirSync(folder + '/bin', { recursive: true })
    writeFileSync(folder + '/package.json', JSON.stringify({ version }))
    symlinkSync(process.execPath, folder + '/bin/node')
  }`
const OLD = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })"
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  await mkdir(join(root, 'infra'))
  await copyFile(fileURLToPath(new URL('../../infra/setup.mjs', import.meta.url)), join(root, 'infra/setup.mjs'))
  await writeFile(join(root, 'npm.js'), NPM)
  await writeFile(join(root, 'old.cjs'), OLD)
  await writeFile(join(root, 'package-lock.json'), 'one')
})
afterEach(() => rm(root, { recursive: true }))

const start = (command: readonly string[], env: NodeJS.ProcessEnv = {}, flags: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [...flags, join(root, 'infra/setup.mjs'), ...command], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_execpath: join(root, 'npm.js'), ...env },
  })

const finish = async (child: ChildProcess) => {
  let said = ''
  child.stdout?.on('data', (text) => {
    said += text
  })
  child.stderr?.on('data', (text) => {
    said += text
  })
  const [code] = await once(child, 'close')
  return { code, said }
}

const asked = () => readFile(join(root, 'asked'), 'utf8').catch(() => '')

describe('setup', () => {
  it('installs once for each lock file', async () => {
    const first = await finish(start(['node', '-p', '1 + 1']))
    expect(first).toEqual({
      code: 0,
      said: 'Installing the packages (once for each version of package-lock.json)\n2\n',
    })
    expect(await finish(start(['node', '-p', '1 + 1']))).toEqual({ code: 0, said: '2\n' })
    await writeFile(join(root, 'package-lock.json'), 'two')
    await finish(start(['node', '-p', '1 + 1']))
    expect(await asked()).toBe('ci --include=dev\nci --include=dev\n')
  })

  it('says what to do when the packages cannot be had, and tries again the next time', async () => {
    await writeFile(join(root, 'broken'), '')
    const { code, said } = await finish(start(['node', '-p', '1 + 1']))
    expect([code, said.split('\n').at(-2)]).toEqual([
      1,
      'Cannot install the packages: this needs the npm registry or a mirror of it; then run the same command again',
    ])
    await rm(join(root, 'broken'))
    expect((await finish(start(['node', '-p', '1 + 1']))).code).toBe(0)
  })

  it('says so when there is no npm', async () => {
    const { code, said } = await finish(start(['node', '-p', '1'], { npm_execpath: '', PATH: root }))
    expect([code, said.split('\n').at(-2)]).toEqual([1, 'Cannot find npm: install Node with npm (https://nodejs.org)'])
  })

  it('fetches Node once where the machine has an old one, and runs the command with it', async () => {
    const flags = ['--require', join(root, 'old.cjs')]
    const command = ['node', '-p', 'process.argv0']
    const { code, said } = await finish(start(command, {}, flags))
    expect(code).toBe(0)
    expect(said).toContain('Node 20.19.0 is older than 22.18: fetching Node 24.21.0 into .node (once)')
    expect(said.trim().split('\n').at(-1)).toContain(join(root, '.node', 'node_modules', 'node-'))
    await finish(start(command, {}, flags))
    expect(await asked()).toBe('install\nci --include=dev\n')
  })

  it('names the Node to install when it cannot be fetched', async () => {
    await writeFile(join(root, 'broken'), '')
    const { code, said } = await finish(start(['node'], {}, ['--require', join(root, 'old.cjs')]))
    expect([code, said]).toEqual([1, expect.stringContaining('install Node 22.18 or newer (https://nodejs.org)')])
  })
})

describe('the command', () => {
  it('is run in the root folder, and its exit code is passed on', async () => {
    const { code, said } = await finish(start(['node', '-e', 'console.log(process.cwd()); process.exit(7)']))
    expect([code, said.split('\n').at(-2)]).toEqual([7, root])
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('gets %s, and ends in its own way', async (signal) => {
    const program = `process.on('${signal}', () => process.exit(9)); setInterval(() => {}, 1000); console.log('up')`
    const child = start(['node', '-e', program])
    child.stdout?.once('data', () => child.kill(signal))
    expect((await finish(child)).code).toBe(9)
  })

  it('ends when the shell that npm has started it in is killed', async () => {
    const program =
      "process.on('SIGTERM', () => { console.log('ended'); process.exit() }); setInterval(() => {}, 1000); console.log('up')"
    const line = `"${process.execPath}" "${join(root, 'infra/setup.mjs')}" node -e "${program}"; true`
    const env = { ...process.env, npm_execpath: join(root, 'npm.js'), npm_lifecycle_event: 'start' }
    const shell = spawn('sh', ['-c', line], { stdio: ['ignore', 'pipe', 'ignore'], env })
    shell.stdout.on('data', (text) => String(text).includes('up') && shell.kill('SIGKILL'))
    expect((await finish(shell)).said).toBe('up\nended\n')
  })

  it('that a signal has ended is told as shells do', async () => {
    expect((await finish(start(['node', '-e', "process.kill(process.pid, 'SIGKILL')"]))).code).toBe(137)
  })
})
