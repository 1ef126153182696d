// `node scripts/score-tables.mjs [--errors] [--random N [--seed N]]`: what the reader makes of invented indicator tables in the forms in which
// plans print and pages lose them (`reading/indicator-tables.mjs`), or of tables drawn at random (`reading/random-tables.mjs`), cell by cell.
import './help.mjs'
import { parseArgs } from 'node:util'
import { readPlan } from '../packages/reader/dist/read-plan.js'
import { randomTables } from './reading/random-tables.mjs'
import { CELL_FIELDS, scoreTables, shares } from './reading/table-score.mjs'

const { values: options } = parseArgs({
  options: { errors: { type: 'boolean' }, random: { type: 'string' }, seed: { type: 'string', default: '1' } },
})
const scored = await scoreTables(readPlan, options.random ? randomTables(Number(options.random), Number(options.seed)) : undefined)

function row(name, tables) {
  const sum = of => tables.reduce((total, table) => total + of(table), 0)
  const [cells, found] = [sum(t => t.cells), sum(t => t.found)]
  const percent = x => `${(100 * x).toFixed(1).padStart(6)} %`
  const { right, wrong, missed } = shares(tables)
  console.log(
    `${name.padEnd(46)} cells ${String(cells).padStart(5)}  right ${percent(right)}  wrong ${percent(wrong)}  missed ${percent(missed)}  F1 ${percent((2 * right * cells) / (cells + found))}`,
  )
}
for (const key of options.random ? ['flattening', 'layout'] : ['shape', 'rendering']) {
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

const nameOf = table => `${table.shape} / ${table.rendering ?? table.flattening}`
if (options.errors)
  for (const table of scored) {
    for (const [cell, fields, p] of table.wrong)
      console.log(`${nameOf(table)}: ${cell.name} ${cell.text} (${cell.time}): ${fields.map(f => `${f} ${JSON.stringify(p?.[f])}`)}`)
    for (const s of table.extra) console.log(`${nameOf(table)}: spurious ${s.indicator} ${s.text}${s.unit} ${s.time}`)
  }
