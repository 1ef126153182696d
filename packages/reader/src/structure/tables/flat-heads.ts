import type { Role } from './cell-costs.ts'
import type { Cell } from './cell-kinds.ts'
import { ASIDE_HEAD, ATTRIBUTE_HEAD, CATEGORY_HEAD, INDEX_HEAD, isHead, plainHead, UNIT_HEAD, type Words } from './table-shape.ts'

/** The headings of a table that lost its rules: what each is over, by its words. */

export type OtherRole = Exclude<Role, 'value'>
export type HeadRole = OtherRole | 'values'

export interface Head extends Words {
  readonly role: HeadRole
  /** Its words are not those of a heading. */
  readonly odd?: boolean
  /** The lexicon does not hold it; what it is over the rows say. */
  readonly unknown?: boolean
  /** The column has no heading. */
  readonly absent?: boolean
}
export type OtherHead = Head & { readonly role: OtherRole }

export const isOfValues = (head: Head): boolean => head.role === 'values'
export const isOfOther = (head: Head): head is OtherHead => head.role !== 'values'

const LONGEST_HEAD = 26
const VALUE_HEAD =
  /(?:19|20)\d\d|目标|现状|基期|基准|基数|完成|实际|规划|预期|预计|年均|增[长速幅]|累计|绝对|指标值|[近中远]期|十[一二三四五六]?五|数值|^[（(].{0,8}[）)]?$|^%?[）)]$|^[值数]$|[情状]况$|^年$/
const NUMBERED_NAME = /^\d{1,2}[.、．]\D/

/** Behind the values it may say in words how they were reached. */
export const OUTCOME = /^(?:完成|实施|进展|达标|落实|实现|执行)(?:情况|评价|程度|状态)?$|^(?:是否完成|评价|评估(?:结果|结论)?|情况|备注.*)$/

export function roleOf(printed: string): HeadRole | null {
  const text = plainHead(printed)
  if (isHead(text)) {
    if (INDEX_HEAD.test(text)) return 'index'
    if (UNIT_HEAD.test(text)) return 'unit'
    return ATTRIBUTE_HEAD.test(text) ? 'attribute' : 'name'
  }
  if (CATEGORY_HEAD.test(text)) return 'name'
  if (ASIDE_HEAD.test(text)) return 'aside'
  if (OUTCOME.test(text)) return 'values'
  return text.length <= LONGEST_HEAD && VALUE_HEAD.test(text) && !NUMBERED_NAME.test(text) && !/^[一二三四五六七八九十]{1,3}、/.test(text)
    ? 'values'
    : null
}

/** Headings that a line break tore: 指标 / 属性, 责任 / 单位. */
function tornRole(text: string, next: string, named: boolean): HeadRole | null {
  if (text.length > 3 || next.length > 3) return null
  const whole = text + next
  if (ATTRIBUTE_HEAD.test(whole) && (text !== '指标' || named)) return 'attribute'
  if (text !== '指标' && UNIT_HEAD.test(whole)) return 'unit'
  return ASIDE_HEAD.test(whole) ? 'aside' : INDEX_HEAD.test(whole) ? 'index' : null
}

/** The headings before cell `body`, in their order. */
export function headsBefore(run: readonly Cell[], body: number): Head[] {
  const heads: Head[] = []
  for (let at = 0; at < body; at++) {
    const { start, end, text } = run[at] as Cell
    const next = at + 1 < body ? (run[at + 1] as Cell) : null
    const named = heads.some(head => head.role === 'name')
    const torn = next && tornRole(text, next.text, named)
    if (torn && next) {
      heads.push({ role: torn, start, end: next.end, text: text + next.text })
      at++
    } else heads.push({ role: roleOf(text) ?? 'values', start, end, text, odd: roleOf(text) === null })
  }
  // 类型 heads the attributes where nothing else does
  const kind = heads.findIndex((head, i) => i > 0 && head.text === '类型')
  if (kind >= 0 && !heads.some(head => head.role === 'attribute') && heads.some((head, i) => i !== kind && head.role === 'name'))
    heads[kind] = { ...(heads[kind] as Head), role: 'attribute' }
  // of several names the last is that of the rows, and the others sort them
  const last = heads.findLastIndex(head => head.role === 'name' && !CATEGORY_HEAD.test(head.text))
  const own = last >= 0 ? last : heads.findLastIndex(head => head.role === 'name')
  return heads.map((head, i) => (head.role === 'name' && i !== own ? { ...head, role: 'category' } : head))
}
