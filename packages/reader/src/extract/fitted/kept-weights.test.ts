import { describe, expect, it } from 'vitest'
import { keptWeights } from './kept-weights.ts'

describe('weights as they are kept', () => {
  it('reads the answers of each question, what is left out as nought', () => {
    const { keys, values } = keptWeights(
      ['a=1,,-3 b=,12', '', '==-127,5,6,7'],
      4,
      (question, answer) => question * 1000 + answer.charCodeAt(0),
    )
    expect([...keys]).toEqual([97, 98, 2061])
    expect([...values]).toEqual([1, 0, -3, 0, 0, 12, 0, 0, -127, 5, 6, 7])
  })

  it('reads nothing where nothing is kept', () => {
    expect(keptWeights([], 4, () => 0)).toEqual({ keys: new Int32Array(0), values: new Int8Array(0) })
  })
})
