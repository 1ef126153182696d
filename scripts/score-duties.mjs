// `node scripts/score-duties.mjs [--errors]`: what the reader makes of invented tables of duties in the forms in which notices print and pages
// lose them (`reading/duty-tables.mjs`), row by row.
import './help.mjs'
import { readPlan } from '../packages/reader/dist/read-plan.js'
import { scoreDuties } from './reading/duty-tables.mjs'

const scored = await scoreDuties(readPlan)
const sum = (tables, of) => tables.reduce((total, one) => total + one[of], 0)
for (const key of ['shape', 'rendering']) {
  for (const name of new Set(scored.map(one => one[key]))) {
    const tables = scored.filter(one => one[key] === name)
    console.log(`${name.padEnd(56)} ${sum(tables, 'right')} of ${sum(tables, 'rows')} rows right, ${sum(tables, 'found')} tasks found`)
  }
  console.log()
}
console.log(`all: ${sum(scored, 'right')} of ${sum(scored, 'rows')} rows right, ${sum(scored, 'found')} tasks found`)
if (process.argv.includes('--errors'))
  for (const { shape, rendering, wrong } of scored)
    for (const [task, fields, read] of wrong)
      console.log(`${shape} / ${rendering}: ${task.object}: ${fields.map(field => `${field} ${JSON.stringify(read?.[field])}`).join(', ')}`)
