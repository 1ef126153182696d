import { isUnit } from '../structure/tables/flat-words.ts'

/** The cells of a line that blanks part, where not every blank parts two: 单位 GDP 能耗降低, 288 以内, 指 标. */
export interface BlankCell {
  readonly start: number
  readonly end: number
  readonly text: string
}

const WORD = /[^ \u3000\u00a0\t]+/g
const LETTERS = /^[A-Za-z]{2,}$/
const HAN_ENDS = /[㐀-鿿）]$/
const HAN_OPENS = /^[㐀-鿿]/
const BOUND = /^(?:以[上下内]|左右)$/
/** Headings that are printed with a blank between their two signs. */
const SPACED = new Set(['序号', '类别', '指标', '单位', '属性', '性质', '项目', '名称', '备注'])

function goesOn(before: string, word: string): boolean {
  if (LETTERS.test(word)) return HAN_ENDS.test(before) && !isUnit(before)
  if (/[A-Za-z]{2}$/.test(before)) return HAN_OPENS.test(word) && !isUnit(word) && /[㐀-鿿]/.test(before)
  if (/\d$/.test(before)) return BOUND.test(word) || (word === '年' && /^(?:19|20)\d\d$/.test(before))
  return before.length === 1 && word.length === 1 && SPACED.has(before + word)
}

/** 1 5 级及以上堤防达标率: a name that opens with a number, behind that of its row. */
const opensName = ([first, second, third]: readonly BlankCell[], word: string): boolean =>
  third === undefined &&
  second !== undefined &&
  /^\d{1,2}$/.test((first as BlankCell).text) &&
  /^\d+$/.test(second.text) &&
  HAN_OPENS.test(word) &&
  word.length > SHORTEST_NAME
const SHORTEST_NAME = 4

/** Parts a line at its blanks; `within` takes where those begin that part no cells. */
function parted(words: string, within: number[]): BlankCell[] {
  const cells: BlankCell[] = []
  for (const { 0: text, index: start } of words.matchAll(WORD)) {
    const last = cells.at(-1)
    const end = start + text.length
    if (last && (goesOn(last.text, text) || opensName(cells, text))) {
      within.push(last.end)
      cells[cells.length - 1] = { start: last.start, end, text: last.text + text }
    } else cells.push({ start, end, text })
  }
  return cells
}

export const blankCells = (words: string): BlankCell[] => parted(words, [])

/** Where the blanks of a line begin that part no cells. */
export function blanksWithin(words: string): number[] {
  const within: number[] = []
  parted(words, within)
  return within
}
