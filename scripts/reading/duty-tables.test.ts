import { readPlan } from '@lantu/reader/read-plan'
import { expect, it } from 'vitest'
import { scoreDuties } from './duty-tables.mjs'

interface Scored {
  readonly shape: string
  readonly rendering: string
  readonly rows: number
  readonly found: number
  readonly right: number
}

it('makes every row of a table of duties a task, in the forms in which notices print them and pages lose them', async () => {
  const scored: readonly Scored[] = await scoreDuties(readPlan)
  expect(scored.length).toBeGreaterThan(50)
  for (const { shape, rendering, rows, found, right } of scored) {
    expect(right / rows, `${shape}, ${rendering}`).toBeGreaterThan(0.85)
    expect(found, `${shape}, ${rendering}`).toBe(rows)
  }
})
