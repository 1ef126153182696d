import type { Range, TableCell } from '@lantu/model/tree'
import { atEnd, closingKinds, openingKinds } from '../../patterns/gates.ts'
import { isUnit } from './flat-words.ts'

/** What a cell's words are, as far as the shape of a table needs it. */
export type CellClass = 'empty' | 'value' | 'attribute' | 'text'

const EMPTY = /^(?:[-—–―─/\\·…*|]+|无|－+)$/
const ATTRIBUTE = /^[（(]?(?:预期[性型]?|约束[性型]?|引导[性型]?|指导[性型])(?:指标)?[）)]?$/
const VALUE =
  /^(?:约|近|超|超过|≥|≤|>|<|＞|＜|±|不低于|不高于|大于|小于|达到|达|高于|低于|控制在|以内)?[-+－﹣−]?[\d][\d,，.]*(?:[-–—~～:∶：至][\d][\d,，.]*)*(?:%|‰|倍|左右|以上|以下|以内|个百分点|万|亿|元|人|岁|平方公里|平方米|立方米|公里|公顷|亩|吨|k?m[23]?|hm2|\*|（[^（）]{1,8}）|\([^()]{1,8}\)|\[[^[\]]{1,8}\]|[-~–—～])*$/

/** 964万吨, ≥85公顷以上: a number with its unit, whatever it is. */
const WITH_UNIT =
  /^(?:约|近|超|超过|≥|≤|>|<|＞|＜|不低于|不高于|大于|小于|达到|达|控制在)?[-+－−]?\d[\d,，.]*(?:[-–—~～至]\d[\d,.]*)?(\D{1,10}?)(?:左右|以上|以下|以内|\*)?$/

function isAmount(words: string): boolean {
  const unit = WITH_UNIT.exec(words)?.[1]
  return unit !== undefined && isUnit(unit)
}

/** （86.4%）: a value that a note speaks of; （6） is none. */
const NOTED_VALUE = /^[（(](?:\d+(?:\.\d+)?%|\d+\.\d+)[）)]$/

/** 〔4.8〕 */
const BRACKETED = /^[[〔【]\S{1,16}[\]〕】]$/

/** What words may be by their first sign: most cells are text, which none of these opens. */
const openingsOf = openingKinds([[EMPTY], [ATTRIBUTE], [VALUE, NOTED_VALUE, BRACKETED, WITH_UNIT]])
const [MAY_BE_EMPTY, MAY_BE_ATTRIBUTE, MAY_BE_VALUE] = [1, 2, 4]

/** No value with its bounds and notes is longer. */
const LONGEST_VALUE = 60

/** What a cell of a flattened table looks like. */
export function classOf(text: string): CellClass {
  const words = text.replace(/\s+/g, '')
  if (words.length > LONGEST_VALUE) return 'text'
  const opens = openingsOf(words)
  if (words === '' || (opens & MAY_BE_EMPTY && EMPTY.test(words))) return 'empty'
  if (opens & MAY_BE_ATTRIBUTE && ATTRIBUTE.test(words)) return 'attribute'
  if ((opens & MAY_BE_VALUE) === 0) return 'text'
  return VALUE.test(words) || NOTED_VALUE.test(words) || BRACKETED.test(words) || isAmount(words) ? 'value' : 'text'
}

/** Words that head the columns of a plan's tables. */
export const INDEX_HEAD = /^(?:序号|编号|[Nn][Oo]\.?|#)$/
const NAME_HEAD =
  /^(?:[\u4e00-\u9fff]{0,4}指\s*标|指标名称|指标项|主要项目[和及与]指标|类\s*目|板\s*块|大\s*类|项\s*目|项目名称|名\s*称|类\s*别|类别|内容|指标内容|指标类别|分类|领域)$/
/** What sorts the indicators, in merged cells or beside each. */
export const CATEGORY_HEAD =
  /^(?:(?:指标|目标|主要|重点|所属|评价|发展|工作|任务|项目)?(?:类\s*别|类\s*目|板\s*块|大\s*类|分\s*类|类型|领\s*域|方\s*面|维\s*度)|一级指标|分项|类别名称)$/
export const UNIT_HEAD = /^(?:计量|指标|度量|计算)?单\s*位$/
export const ATTRIBUTE_HEAD = /^(?:指标)?(?:属\s*性|性\s*质)$|^指标类型$/

/** Over words that are no values: who answers for it, where it comes from. */
export const ASIDE_HEAD =
  /^(?:责任|牵头|配合|主管)(?:单位|部门)$|^(?:数据)?来源$|^(?:备\s*注|说\s*明)$|^(?:指标|空间|管控|规划)(?:层级|层次|尺度|范围)$|^层级$/

/** For which part of the territory a plan of land sets its indicator: 市域, 中心城区. */
export const SCOPE_HEAD = /^(?:指标|空间|管控|规划)(?:层级|层次|尺度|范围)$|^层级$/

/** A heading without the marks of its notes: 2025年①, 属性②, 〔累计〕1. */
export const plainHead = (text: string): string => (MARKED.test(text) ? text.replace(/[①-⑳*★※△#]{1,3}$|(?<=[）)〕\]］])\d$/, '') : text)
const MARKED = atEnd(/[①-⑳*★※△#\d]$/)

/** Whether a cell may be one of them, by its first sign and by its last. */
const HEADS = [[INDEX_HEAD, NAME_HEAD, UNIT_HEAD, ATTRIBUTE_HEAD]]
const headsOf = openingKinds(HEADS)
const endsOfHeads = closingKinds(HEADS)

/** No heading of these is longer. */
const LONGEST_HEAD = 12

/** Whether words are a heading that tables of indicators have: 序号, 指标, 单位, 属性. */
export function isHead(text: string): boolean {
  if (text.length > LONGEST_HEAD || headsOf(text) === 0) return false
  const words = plainHead(text)
  if (endsOfHeads(words) === 0) return false
  return INDEX_HEAD.test(words) || NAME_HEAD.test(words) || UNIT_HEAD.test(words) || ATTRIBUTE_HEAD.test(words)
}

export interface Words extends Range {
  readonly text: string
}

/** The words as the cell of a table, over one row and, but for a heading of a group, over one column. */
export const cellAt = ({ start, end, text }: Words, row: number, column: number, columnSpan = 1): TableCell => ({
  start,
  end,
  text,
  row,
  column,
  rowSpan: 1,
  columnSpan,
})

/** How many rows at the top are headings: those above the first row that holds a value outside its first two columns. */
export function headerRowsOf(rows: readonly (readonly string[])[]): number {
  for (const [at, row] of rows.entries()) {
    if (at > 4) break
    const filled = row.filter(text => text !== '')
    const years = filled.filter(text => /^(?:19|20)\d\d年?(?:（\S+）)?$/.test(text)).length
    const values = row.filter((text, column) => column > 0 && classOf(text) === 'value').length
    // 新增指标 beside values is a remark, and no heading
    if (filled.some(isHead) && (at === 0 || values <= years)) continue
    // 与经济增长同步 | 预期性: a row that promises in words
    if (at > 0 && row.some(text => classOf(text) === 'attribute')) return at
    if (values > 0 && years < values) return at
    // a title over the columns, once or in each of them
    if (at > 0 && filled.every(text => text === filled[0])) return at
  }
  return rows.length > 1 ? 1 : 0
}
