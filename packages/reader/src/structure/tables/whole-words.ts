import { roleOf } from './flat-heads.ts'
import { isUnit } from './flat-words.ts'
import { ATTRIBUTE_HEAD, classOf, type Words } from './table-shape.ts'

/** Short cells that a line break tore, put together before anything is asked of them. */

const LONGEST_PART = 4
const LONGEST_FIRST = 6

export function withWholeWords(run: readonly Words[]): Words[] {
  const out: Words[] = []
  run.forEach((words, at) => {
    const last = out.at(-1)
    if (last && (isRestOfUnit(last.text, words.text, run[at + 1]?.text) || isRestOfHead(out.at(-2)?.text, last.text, words.text)))
      out[out.length - 1] = { start: last.start, end: words.end, text: last.text + words.text }
    else out.push(words)
  })
  return out
}

/** 亿吨标 / 准煤, 平方 / 公里, before the values of their row. */
const isRestOfUnit = (first: string, rest: string, behind: string | undefined): boolean =>
  behind !== undefined &&
  rest.length <= LONGEST_PART &&
  first.length <= LONGEST_FIRST &&
  classOf(rest) === 'text' &&
  classOf(first) === 'text' &&
  isUnit(first + rest) &&
  (!isUnit(first) || !isUnit(rest) || /[千万亿]$/.test(first)) &&
  ['value', 'empty'].includes(classOf(behind))

/** （2020 / 年）, 序 / 号, and 指标 / 属性 behind a heading of values, where no column of names begins. */
function isRestOfHead(before: string | undefined, first: string, rest: string): boolean {
  if (OPEN.test(first) && CLOSED.test(rest)) return true
  if (first === '序' && rest === '号') return true
  // 75 / 左右
  if (BOUND.test(rest) && classOf(first) === 'value') return true
  return first === '指标' && ATTRIBUTE_HEAD.test(rest) && before !== undefined && roleOf(before) === 'values'
}
const BOUND = /^(?:左右|以[上下内])$/
const OPEN = /[（(〔[][^（）()〔〕[\]]{0,8}$/
const CLOSED = /^[^（）()〔〕[\]]{0,6}[）)〕\]][^（）()〔〕[\]]{0,3}$/
