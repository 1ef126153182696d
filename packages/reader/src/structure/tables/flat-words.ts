import { readUnit } from '../../units/units.ts'

/** Words of a table that lost its rules which say what they are wherever they stand. */

/** 一、经济发展（6项）; a number lost its sign: 、经济发展（6项）. */
const GROUP =
  /^(?:[一二三四五六七八九十]{0,3}[、.])?[^，。；]{2,16}[（(]\d{1,2}\s?[项个]?[）)]$|^[一二三四五六七八九十]{1,3}、[^，。；\d]{2,14}$|^（[一二三四五六七八九十]{1,3}）[^，。；\d]{2,14}$/

export const isGroup = (text: string): boolean => GROUP.test(text)

export function isUnit(text: string): boolean {
  const cell = text.replace(/\/$/, '')
  // （个）, 个）, but 条（段） ends in a bracket of its own
  const words = (/.[（(]/.test(cell) ? cell : cell.replace(/^[（(]|[）)]$/g, '')).replace(/\s+/g, '')
  const unit = readUnit(words, 0)
  return words !== '' && words.length <= 14 && unit.unit !== '' && unit.end === words.length
}
