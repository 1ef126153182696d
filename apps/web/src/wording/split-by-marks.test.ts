import { describe, expect, it } from 'vitest'
import { splitByMarks } from './split-by-marks.ts'

describe('splitByMarks', () => {
  it('cuts at the edges and puts the innermost mark first', () => {
    const outer = { at: 10, end: 16 }
    const inner = { at: 12, end: 14 }
    const pieces = splitByMarks('甲乙丙丁戊己庚', 10, [outer, inner])
    expect(pieces.map(piece => piece.text)).toEqual(['甲乙', '丙丁', '戊己', '庚'])
    expect(pieces[1]?.marks).toEqual([inner, outer])
    expect(pieces[3]?.marks).toEqual([])
  })
  it('counts code points, not UTF-16 units', () => {
    const pieces = splitByMarks('𠮷野家11%', 0, [{ at: 3, end: 6 }])
    expect(pieces.map(piece => piece.text)).toEqual(['𠮷野家', '11%'])
  })
  it('clips marks that reach over the text', () => {
    expect(splitByMarks('甲乙', 5, [{ at: 0, end: 6 }]).map(piece => piece.text)).toEqual(['甲', '乙'])
    expect(splitByMarks('', 5, [{ at: 0, end: 6 }])).toEqual([])
  })
})
