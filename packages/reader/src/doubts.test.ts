import { describe, expect, it } from 'vitest'
import { doubtsOf, kindsInDoubt } from './doubts.ts'

describe('what of a record may be wrong', () => {
  it('points at the field that the weightiest reason speaks of, each field once', () => {
    expect(doubtsOf('observation', ['time-from-heading', 'verb-in-name', 'short-name'], 0.4)).toEqual([
      { field: 'indicator', reason: 'short-name' },
    ])
    expect(doubtsOf('project', ['joined-name', 'in-a-list'], 0.6).map(one => one.field)).toEqual(['name'])
  })

  it('asks about nothing where no reason lessens the confidence, or little', () => {
    expect(doubtsOf('observation', ['known-indicator', 'time-said'], 0.7)).toEqual([])
    expect(doubtsOf('task', ['opens-with-action', 'part-looks-ahead'], 0.7)).toEqual([])
    expect(doubtsOf('observation', ['short-name'], 0.95)).toEqual([])
  })

  it('knows of which kinds a reason makes a field doubtful', () => {
    expect(kindsInDoubt('joined-name')).toContain('project')
    expect(kindsInDoubt('known-indicator')).toEqual([])
  })
})
