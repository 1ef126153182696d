// `node scripts/score-tables.mjs [--errors] [--random N] [--seed N] [--changed]`: what the reader makes of invented indicator tables in the forms in
// which plans print and pages lose them (`reading/indicator-tables.mjs`), or of tables drawn at random (`reading/random-tables.mjs`), cell by cell;
// with `--changed` of the same under headings that nobody knows, with columns put in, put elsewhere and so on (`reading/perturbed-tables.mjs`).
import './help.mjs'
import { parseArgs } from 'node:util'
import { readPlan } from '../packages/reader/dist/read-plan.js'
import { SHAPES } from './reading/indicator-tables.mjs'
import { perturbedTables } from './reading/perturbed-tables.mjs'
import { drawnShapes, randomTables } from './reading/random-tables.mjs'
import { CELL_FIELDS, scoreTables, shares } from './reading/table-score.mjs'

const { values: options } = parseArgs({
  options: {
    errors: { type: 'boolean' },
    changed: { type: 'boolean' },
    random: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const [count, seed] = [Number(options.random), Number(options.seed)]
const plain = () => (options.random ? randomTables(count, seed) : undefined)
const scored = await scoreTables(
  readPlan,
  options.changed ? perturbedTables(options.random ? drawnShapes(count, seed) : SHAPES, seed) : plain(),
)

function row(name, tables) {
  const sum = of => tables.reduce((total, table) => total + of(table), 0)
  const [cells, found] = [sum(t => t.cells), sum(t => t.found)]
  const percent = x => `${(100 * x).toFixed(1).padStart(6)} %`
  const { right, wrong, missed } = shares(tables)
  console.log(
    `${name.padEnd(46)} cells ${String(cells).padStart(5)}  right ${percent(right)}  wrong ${percent(wrong)}  missed ${percent(missed)}  F1 ${percent((2 * right * cells) / (cells + found))}  beside ${sum(t => t.extra.length)}`,
  )
}
const keys = options.changed ? ['change', 'rendering'] : options.random ? ['flattening', 'layout'] : ['shape', 'rendering']
for (const key of keys) {
  for (const name of new Set(scored.map(table => table[key])))
    row(
      name,
      scored.filter(table => table[key] === name),
    )
  console.log()
}
row('all', scored)
const wrong = scored.flatMap(table => table.wrong)
const times = field => wrong.filter(([, fields]) => fields.includes(field)).length
const extra = scored.reduce((sum, table) => sum + table.extra.length, 0)
console.log(`missed ${times('missed')}, spurious ${extra}, wrong: ${CELL_FIELDS.map(field => `${field} ${times(field)}`).join(', ')}`)

const nameOf = table => `${table.change ? `${table.change} / ` : ''}${table.shape} / ${table.rendering ?? table.flattening}`
if (options.errors)
  for (const table of scored) {
    for (const [cell, fields, p] of table.wrong)
      console.log(`${nameOf(table)}: ${cell.name} ${cell.text} (${cell.time}): ${fields.map(f => `${f} ${JSON.stringify(p?.[f])}`)}`)
    for (const s of table.extra) console.log(`${nameOf(table)}: spurious ${s.indicator} ${s.text}${s.unit} ${s.time}`)
  }
