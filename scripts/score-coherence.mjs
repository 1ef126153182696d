// `node scripts/score-coherence.mjs [--faults N] [--seed N] [--texts DIR]`: prints the figures of the coherence rules: recall on the annotated
// findings and false alarms among them (where the folder with the annotated documents lies beside the repository), recall of faults put into
// the sample city, and what is said of the sample city as it is. With `--texts DIR` the same of any folder of plain texts: slips put into
// them by their words, and the alarms that they raise only after a page has spoilt their form.
import './help.mjs'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildPrograms, install, root } from './prepare.mjs'

const args = process.argv.slice(2)
const option = (name, fallback) => (args.includes(`--${name}`) ? Number(args[args.indexOf(`--${name}`) + 1]) : fallback)

install()
buildPrograms()
if (args.includes('--texts')) realTexts(resolve(args[args.indexOf('--texts') + 1]))
else {
  annotated()
  sampleCity()
}

function annotated() {
  const gold = join(root, '..', 'shared', 'gold')
  const seeds = join(root, '..', 'shared', 'seeds')
  if (!existsSync(join(gold, 'findings.jsonl'))) {
    console.log('Annotated findings: skipped, ../shared/gold is not there.')
    return
  }
  const files = readdirSync(seeds)
    .filter(file => file.endsWith('.txt'))
    .map(file => join(seeds, file))
  const checked = spawnSync(process.execPath, [join(root, 'apps/cli/dist/main.js'), 'check', ...files, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  const folder = mkdtempSync(join(tmpdir(), 'lantu-score-'))
  const found = join(folder, 'found.json')
  writeFileSync(found, checked.stdout)
  console.log(`Annotated findings in ${files.length} documents`)
  spawnSync(process.execPath, [join(gold, 'score-findings.mjs'), '--pred', found, '--gold', join(gold, 'findings.jsonl')], {
    stdio: 'inherit',
  })
  const byGravity = countBy(JSON.parse(checked.stdout), finding => finding.gravity)
  console.log(
    `reported          ${Object.entries(byGravity)
      .map(([gravity, n]) => `${gravity} ${n}`)
      .join('  ')}`,
  )
  rmSync(folder, { recursive: true })
}

function countBy(items, key) {
  const counts = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

function sampleCity() {
  const program = `
    import { checkCity, readCity, tryFaults } from ${JSON.stringify(join(root, 'scripts/coherence/city-trial.ts'))}
    const city = await readCity(${JSON.stringify(root)})
    const untouched = checkCity(city)
    const count = gravity => untouched.filter(finding => finding.gravity === gravity).length
    console.log('Sample city as it is  errors ' + count('error') + '  warnings ' + count('warning') + '  notes ' + count('note'))
    const trials = tryFaults(city, ${option('seed', 7)}, ${option('faults', 300)})
    const kinds = [...new Set(trials.map(trial => trial.fault.kind))].toSorted()
    const line = (name, own) => {
      const loud = own.filter(trial => trial.found === 'error' || trial.found === 'warning').length
      const any = own.filter(trial => trial.found !== null).length
      console.log(name.padEnd(12) + ' put in ' + String(own.length).padStart(4) + '  found as error or warning ' + String(loud).padStart(4) + ' (' + (100 * loud / own.length).toFixed(1) + ' %)  with notes ' + String(any).padStart(4) + ' (' + (100 * any / own.length).toFixed(1) + ' %)')
    }
    console.log('Faults put into the sample city, one at a time')
    for (const kind of kinds) line(kind, trials.filter(trial => trial.fault.kind === kind))
    line('all', trials)
    for (const { document, fault } of trials.filter(trial => trial.found === null)) console.log('  missed: ' + document + '@' + fault.at + ' ' + fault.kind + ' ' + fault.before + ' → ' + fault.after)
  `
  runOnSources(program)
}

function realTexts(folder) {
  runOnSources(`
    import { readdirSync, readFileSync } from 'node:fs'
    import { join } from 'node:path'
    import { alarmsWhenWorse, slipsFound } from ${JSON.stringify(join(root, 'scripts/coherence/text-trial.ts'))}
    const folder = ${JSON.stringify(folder)}
    const texts = new Map(readdirSync(folder).filter(file => file.endsWith('.txt')).map(file => [file, readFileSync(join(folder, file), 'utf8')]))
    const print = (heading, counts, words) => {
      console.log(heading)
      const all = [...counts.values()].reduce(([n, m], [a, b]) => [n + a, m + b], [0, 0])
      for (const [name, [n, m]] of [...counts, ['all', all]]) console.log('  ' + name.padEnd(32) + String(n).padStart(5) + words + String(m).padStart(5))
    }
    print('Slips put into ' + texts.size + ' texts, one at a time', await slipsFound(texts, ${option('seed', 7)}), '  found as error or warning')
    print('The same texts spoilt', await alarmsWhenWorse(texts, ${option('seed', 7)}), '  errors and warnings that the whole text does not raise')
  `)
}

/** The trials are TypeScript that runs on the sources, as the tests do. */
function runOnSources(program) {
  const folder = mkdtempSync(join(root, 'node_modules', '.lantu-score-'))
  const file = join(folder, 'trial.mts')
  writeFileSync(file, program)
  const done = spawnSync(process.execPath, ['--conditions=source', '--import', 'tsx', file], { cwd: root, stdio: 'inherit' })
  rmSync(folder, { recursive: true })
  if (done.status !== 0) process.exit(done.status ?? 3)
}
