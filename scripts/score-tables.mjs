// `node scripts/score-tables.mjs [--errors]`: what the reader makes of invented indicator tables in the forms in which plans print and pages
// lose them (`reading/indicator-tables.mjs`), cell by cell.
import { readPlan } from '../packages/reader/dist/read-plan.js'
import { CELL_FIELDS, scoreTables } from './reading/table-score.mjs'

const scored = await scoreTables(readPlan)

function row(name, tables) {
  const sum = of => tables.reduce((total, table) => total + of(table), 0)
  const [right, cells, found] = [sum(t => t.right), sum(t => t.cells), sum(t => t.found)]
  const percent = x => `${(100 * x).toFixed(1).padStart(6)} %`
  console.log(
    `${name.padEnd(46)} cells ${String(cells).padStart(4)}  right ${percent(right / cells)}  F1 ${percent((2 * right) / (cells + found))}`,
  )
}
for (const key of ['shape', 'rendering']) {
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

if (process.argv.includes('--errors'))
  for (const table of scored) {
    for (const [cell, fields, p] of table.wrong)
      console.log(
        `${table.shape} / ${table.rendering}: ${cell.name} ${cell.text} (${cell.time}): ${fields.map(f => `${f} ${JSON.stringify(p?.[f])}`)}`,
      )
    for (const s of table.extra) console.log(`${table.shape} / ${table.rendering}: spurious ${s.indicator} ${s.text}${s.unit} ${s.time}`)
  }
