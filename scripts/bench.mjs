// `npm run bench [-- NAME … --OPTION …]`: runs the benchmarks, each against a floor and its peers in the same run, and prints ratios.
import './help.mjs'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildPrograms, fail, install, root, run } from './prepare.mjs'

const folder = join(root, 'benchmarks')
const all = readdirSync(folder)
  .filter(file => file.endsWith('.bench.mjs'))
  .map(file => file.replace('.bench.mjs', ''))
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const options = process.argv.slice(2).filter(argument => argument.startsWith('--'))
const names = wanted.length ? wanted : all
for (const name of names)
  if (!existsSync(join(folder, `${name}.bench.mjs`))) fail(`There is no benchmark “${name}”. Choose from: ${all.join(', ')}.`)
install()
buildPrograms()
for (const name of names) run(process.execPath, ['--expose-gc', join(folder, `${name}.bench.mjs`), ...options])
