import { readPlan } from '@lantu/reader/read-plan'
import { expect, it } from 'vitest'
import { scoreTables } from './reading/table-score.mjs'

interface Scored {
  readonly shape: string
  readonly rendering: string
  readonly cells: number
  readonly right: number
}

it('reads the cells of indicator tables in the forms in which plans print and pages lose them', async () => {
  const scored: readonly Scored[] = await scoreTables(readPlan)
  expect(scored.length).toBeGreaterThan(60)
  for (const { shape, rendering, cells, right } of scored) expect(right / cells, `${shape}, ${rendering}`).toBeGreaterThan(0.85)
  const sum = (of: (one: Scored) => number) => scored.reduce((total, one) => total + of(one), 0)
  expect(sum(one => one.right) / sum(one => one.cells)).toBeGreaterThan(0.99)
})
