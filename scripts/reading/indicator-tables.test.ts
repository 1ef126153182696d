import { readPlan } from '@lantu/reader/read-plan'
import { expect, it } from 'vitest'
import { randomTables } from './random-tables.mjs'
import { scoreTables, shares } from './table-score.mjs'

it('reads the cells of indicator tables in the forms in which plans print and pages lose them', async () => {
  const scored = await scoreTables(readPlan)
  expect(scored.length).toBeGreaterThan(60)
  for (const { shape, rendering, cells, right } of scored) expect(right / cells, `${shape}, ${rendering}`).toBeGreaterThan(0.85)
  const sum = (of: (one: (typeof scored)[number]) => number) => scored.reduce((total, one) => total + of(one), 0)
  expect(sum(one => one.right) / sum(one => one.cells)).toBeGreaterThan(0.99)
})

it('reads tables drawn at random in whatever way a page tore them, and leaves out a cell rather than putting it elsewhere', async () => {
  const scored = await scoreTables(readPlan, randomTables(90, 5))
  const [byColumn, others] = [
    scored.filter(one => one.flattening === 'column by column'),
    scored.filter(one => one.flattening !== 'column by column'),
  ]
  expect(shares(others).right).toBeGreaterThan(0.95)
  expect(shares(others).wrong).toBeLessThan(0.03)
  // of columns written one after another few can be told apart
  expect(shares(byColumn).wrong).toBeLessThan(0.12)
})
