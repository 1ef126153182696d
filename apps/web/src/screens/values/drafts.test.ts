import type { ValueGrid } from '@lantu/model/api/values/values'
import { describe, expect, it } from 'vitest'
import { change, checkDraft, entriesOf, NO_DRAFTS, paste, readClipboard, textOf, undoStep, written } from './drafts.ts'

const series = (id: string, more = {}) => ({
  indicatorId: id,
  name: id,
  measure: 'level' as const,
  basis: null,
  unit: '%',
  attribute: null,
  formula: null,
  ...more,
})
const row = (id: string, more = {}): ValueGrid['rows'][number] => ({
  series: series(id, more),
  cells: ['2022', '2023'].map(period => ({ period, versions: [], derived: null })),
})

describe('a paste from a spreadsheet', () => {
  it('is rows and cells, with quotes around line breaks', () => {
    expect(readClipboard('1\t2\r\n3\t"a\n""b"""\r\n')).toEqual([
      ['1', '2'],
      ['3', 'a\n"b"'],
    ])
    expect(readClipboard('12.5')).toEqual([['12.5']])
  })

  it('goes right and down, leaves computed rows alone and counts what falls outside', () => {
    const rows = [row('a'), row('b', { formula: '[a]' }), row('c')]
    const { changes, outside } = paste(rows, { row: 0, column: 1 }, [
      ['1', '2'],
      ['3', ''],
      ['5', ''],
    ])
    expect([...changes.keys()]).toEqual(['a|level||2023', 'c|level||2023'])
    expect(outside).toBe(2)
  })
})

describe('drafts', () => {
  it('are let go when they are written; what was typed meanwhile stays, with its steps', () => {
    const sent = change(change(NO_DRAFTS, new Map([['x', { text: '1' }]])), new Map([['y', { text: '2' }]]))
    expect(written(sent, sent)).toBe(NO_DRAFTS)
    let now = change(sent, new Map([['z', { text: '3' }]]))
    expect([...written(now, sent).cells.keys()]).toEqual(['z'])
    expect(undoStep(written(now, sent)).cells.size).toBe(0)
    now = change(now, new Map([['x', { text: '12' }]]))
    expect([...written(now, sent).cells]).toEqual([
      ['x', { text: '12' }],
      ['z', { text: '3' }],
    ])
  })

  it('are undone a step at a time: typing on is one step, a paste is one', () => {
    let drafts = change(NO_DRAFTS, new Map([['x', { text: '1' }]]))
    drafts = change(drafts, new Map([['x', { text: '12' }]]))
    drafts = change(
      drafts,
      new Map([
        ['x', { text: '7' }],
        ['y', { text: '8' }],
      ]),
    )
    drafts = undoStep(drafts)
    expect(drafts.cells.get('x')?.text).toBe('12')
    expect(drafts.cells.has('y')).toBe(false)
    expect(undoStep(drafts).cells.size).toBe(0)
  })

  it('become entries, with the share that their parts give', () => {
    const rows = [row('a')]
    const draft = { text: '', numerator: '23', denominator: '24' }
    expect(textOf(draft, '%')).toBe('95.833333')
    const drafts = change(NO_DRAFTS, new Map([['a|level||2023', draft]]))
    expect(entriesOf(rows, drafts, { place: null, vintage: 'flash', sourceNote: '月报' })).toMatchObject([
      { period: '2023', value: '95.833333', numerator: '23', denominator: '24', seen: null, sourceNote: '月报' },
    ])
    expect(checkDraft({ text: '—' }, series('a'), null).problem).not.toBeNull()
    expect(checkDraft({ text: '120' }, series('a'), null).warning).not.toBeNull()
  })
})
