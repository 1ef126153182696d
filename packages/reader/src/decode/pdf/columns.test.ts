import { describe, expect, it } from 'vitest'
import { gutters, runsOfPage } from './columns.ts'
import { type PageLine, pageLines } from './page-lines.ts'
import type { Piece } from './pieces.ts'

const WIDTH = 595
const SIZE = 11
const piece = (text: string, x: number, y: number, width = [...text].length * SIZE): Piece => ({ text, x, y, width, size: SIZE })
/** Lines of one column, full to its edge. */
const column = (lines: readonly string[], x: number, top: number) => lines.map((text, i) => piece(text, x, top + i * 18, 210))
const LEFT = 76
const RIGHT = 312
const lines = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`)

const read = (pages: readonly (readonly Piece[])[]) => {
  const found = pages.map(pieces => ({ width: WIDTH, lines: runsOfPage(pieces) }))
  const middles = gutters(found)
  return found.map(({ lines: runs }, i) =>
    (pageLines(runs, middles[i] as number) as readonly PageLine[]).map(line => line.cells.map(cell => cell.text).join('\t')),
  )
}
const twoColumns = [...column(lines('左', 14), LEFT, 100), ...column(lines('右', 14), RIGHT, 100)]

describe('the columns of a page', () => {
  it('leaves a running head whole that a change of font parts above the gutter', () => {
    const head = [piece('青川湖市2024年', 250, 40, 48), piece('政府工作报告', 298, 40, 66)]
    expect(read([[...head, ...twoColumns]])).toEqual([['青川湖市2024年政府工作报告', ...lines('左', 14), ...lines('右', 14)]])
  })

  it('takes lines that are made of many pieces for one column', () => {
    const pieces = lines('', 20).flatMap((_, i) => Array.from({ length: 20 }, (__, k) => piece('湖', LEFT + k * 22, 100 + i * 20, 22)))
    expect(read([pieces])).toEqual([lines('', 20).map(() => '湖'.repeat(20))])
  })

  it('reads a last page of few lines as the others are', () => {
    const last = [...column(lines('末', 4), LEFT, 100), ...column(lines('尾', 3), RIGHT, 100)]
    expect(read([twoColumns, twoColumns, last])[2]).toEqual([...lines('末', 4), ...lines('尾', 3)])
    // by itself it might be a table of two columns
    expect(read([last])[0]).toHaveLength(4)
  })
})

describe('a line that was spaced out', () => {
  const textOf = (text: string) => read([[piece(text, LEFT, 100)]])[0]?.[0]
  it('has no words in it', () => {
    expect(textOf('财 政 收 入 增 长 １ ５ ％ ， 其 中 税 收 (shuì) 增长 12 %')).toBe('财政收入增长１５％，其中税收(shuì)增长12 %')
  })
  it('keeps numbers apart', () => {
    expect(textOf('２０２０ ２０２５')).toBe('２０２０ ２０２５')
    expect(textOf('GDP 12 13')).toBe('GDP 12 13')
  })
})
