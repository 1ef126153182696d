// What `npm start` and `npm test` need before anything else, with nothing but Node: the packages and the build.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.lantu-lock')

/** Runs a command in the project and stops the program with its exit code when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options })
  if (done.error) fail(`Could not run ${command}: ${done.error.message}`)
  if (done.status !== 0) process.exit(done.status ?? 3)
}

export function fail(sentence) {
  console.error(sentence)
  process.exit(3)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Lantu needs Node 20.19 or later, and this is ${process.versions.node}. 请安装 Node 20.19 或更高版本：https://nodejs.org`)
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/** Installs when the lock file is not the one that node_modules was made from. */
export function install() {
  checkNode()
  const hash = lockHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  console.log('Installing packages … 正在安装依赖 …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

export function buildPrograms() {
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b'])
  run(process.execPath, [join(root, 'scripts', 'bundle-reader.mjs')])
}

export function build() {
  console.log('Building … 正在构建 …')
  buildPrograms()
  // the workbench is built once it has its entry page
  if (existsSync(join(root, 'apps', 'web', 'src', 'main.tsx'))) run('npm', ['run', 'build', '-w', '@lantu/web', '--silent'])
}
