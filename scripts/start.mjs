// `npm start`: installs, builds and runs Lantu with the demonstration city on the embedded database.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ENGINE_ENVIRONMENT, ENGINE_OPTIONS } from './engine-options.mjs'
import { build, install, root } from './prepare.mjs'

install()
build()
const program = join(root, 'apps', 'cli', 'dist', 'main.js')
const extra = process.argv.slice(2)
const data = extra.some(a => a === '--data' || a.startsWith('--data=')) ? [] : ['--data', join(root, 'data')]
const child = spawn(process.execPath, [...ENGINE_OPTIONS, program, 'serve', '--demo', ...data, ...extra], {
  stdio: 'inherit',
  env: { ...process.env, ...ENGINE_ENVIRONMENT },
})
// the server stops itself gracefully; this parent only passes the wish on and waits
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 0)))
