import { readUnit } from '../../vocabulary/units.ts'

/** Words of a table that lost its rules which say what they are wherever they stand. */

/** 一、经济发展（6项）; a number lost its sign: 、经济发展（6项）. */
const GROUP =
  /^(?:[一二三四五六七八九十]{0,3}[、.])?[^，。；]{2,16}[（(]\d{1,2}\s?[项个]?[）)]$|^[一二三四五六七八九十]{1,3}、[^，。；\d]{2,14}$|^（[一二三四五六七八九十]{1,3}）[^，。；\d]{2,14}$/

export const isGroup = (text: string): boolean => GROUP.test(text) || partedBy(text) !== ''

/** 按路面类型分: by what the rows below tell the same things apart. */
export const partedBy = (title: string): string => BY.exec(title)?.[1] ?? ''
const BY = /^按([^，。；\d]{2,18})分(?:类|组)?$/

/** 克标准煤, 亿吨原煤: a measure of what is named behind it. */
const MEASURED = /^[\u4e00-\u9fff]{0,3}$/

/** A unit, or one with what it measures where a multiplier or a `/` says that it is one: 亿吨原煤, 克标准煤/千瓦时. */
export function isUnit(text: string): boolean {
  const cell = text.replace(/\/$/, '')
  // （个）, 个）, but 条（段） ends in a bracket of its own
  const words = (/.[（(]/.test(cell) ? cell : cell.replace(/^[（(]|[）)]$/g, '')).replace(/\s+/g, '')
  if (words === '' || words.length > 14) return false
  const unit = readUnit(words, 0)
  if (unit.unit === '') return false
  if (unit.end === words.length) return true
  const parts = words.split('/')
  if (parts.length === 2) return parts.every(part => MEASURED.test(part.slice(readUnit(part, 0).end)) && readUnit(part, 0).unit !== '')
  return /^[十百千]?[万亿]/.test(words) && unit.end > 1 && words.length - unit.end <= 2 && MEASURED.test(words.slice(unit.end))
}

/** （单位：万亩）, 单位：亿元: in what all numbers of a table are, where it is one unit. */
export function unitOfTable(caption: string): string {
  const words = /单位\s?[：:]\s?([^\s，、,；;：:（）()]{1,10})(?:[）)]|\s|$)/.exec(caption)?.[1] ?? ''
  return isUnit(words) ? words : ''
}
export const withoutUnit = (caption: string): string => caption.replace(/[（(]?(?:计量)?单位\s?[：:][^（）()\n]{0,16}[）)]?/, '')
