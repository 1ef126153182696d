import { findStandardIndicator } from '@lantu/model/indicator-catalogue'
import type { TableCell } from '@lantu/model/tree'
import { ROWS_HEAD } from '../../../structure/tables/flat-grid.ts'
import { isUnit } from '../../../structure/tables/flat-words.ts'
import { RANK_WORD } from '../phrases/words.ts'
import type { Column } from './columns.ts'
import { arePlaces } from './places.ts'

export interface Row {
  readonly name: string
  readonly unit: string
  readonly attribute: 'binding' | 'expected' | undefined
}

const ATTRIBUTE: Readonly<Record<string, 'binding' | 'expected'>> = { 约: 'binding', 预: 'expected' }
const NAME_UNIT = /(?:[（(]((?:[^（）()]|[（(][^（）()]{1,2}[）)]){1,14})[）)]?|([%‰]))$/

const cleanName = (text: string) =>
  text
    .replace(/\s+/g, '')
    .replace(/^(?:\d{1,2}[.、]|[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、|其中[：:]?|[*★※△#]+)/, '')
    .replace(/(?<![*★※△#①-⑳])[*★※△#①-⑳]+$/, '')
    .replace(/\[\^?\d{1,2}\]$/, '')

/** % and the brackets of 条（段） as the rest of the reader writes them. */
const asPrinted = (unit: string) => unit.replace('％', '%').replace(/(?<=.)（(.{1,2})）$/, '($1)')

/** （每秒万亿次）: no word of the lexicon, and a unit where all rows have theirs there. */
const RARE_UNIT = /每.|.\/./

/** 比重% and 城镇（元）carry their unit with them; `usual`: most rows of the table do. */
function splitUnit(name: string, usual: boolean): { name: string; unit: string } {
  const found = NAME_UNIT.exec(name)
  if (!found) return { name, unit: '' }
  const unit = (found[1] ?? found[2] ?? '').replace(/^单位[：:]/, '')
  if (!isUnit(unit) && !(usual && RARE_UNIT.test(unit))) return { name, unit: '' }
  return { name: name.slice(0, found.index), unit: asPrinted(unit) }
}

/** The name and the unit that words of a first column hold. */
export const namedIn = (words: string): { name: string; unit: string } => splitUnit(cleanName(words), false)

/** Whether the rows of a table have their units in brackets behind their names. */
export const unitsInNames = (names: readonly string[]): boolean =>
  names.filter(name => splitUnit(cleanName(name), false).unit !== '').length > Math.max(2, names.length / 2)

/** 城镇（元） and 增速% under 居民人均可支配收入 are parts of it. */
export function fullName(name: string, parent: string): string {
  if (!parent) return name
  if (/^(?:增速|增长率?|增幅|年均增长|年均增速)/.test(name)) return parent
  return isPart(name) ? name + parent : name
}

/** 城镇, 小学, 其中: a row of these alone is a part of the one above it. */
export const isPart = (name: string): boolean => RANK_WORD.test(name) || /^(?:男|女|其中)$/.test(name)

/** The unit that a row lost, by what it measures: only where the table has a column of units. */
function usualUnit(name: string): string {
  const standard = findStandardIndicator(name)?.unit
  if (standard) return standard
  return USUAL_UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? ''
}

const USUAL_UNITS: readonly (readonly [RegExp, string])[] = [
  [/自然增长率|死亡率/, '‰'],
  [/人均.{0,40}收入|人均可支配/, '元'],
  [/床位数?$/, '张'],
  [/专利.{0,40}(?:量|数)$/, '件'],
  [/(?:医师|护士|医生)数?$/, '人'],
  [/托位数?$/, '个'],
  [/寿命$/, '岁'],
  [/受教育年限$/, '年'],
  [/率$|比重$|比例$|占比$|贡献率$/, '%'],
]

/** What a row is called, its unit and its attribute; `bracketed`: the table sums up in brackets. */
export function readRow(cells: readonly (TableCell | undefined)[], columns: readonly Column[], bracketed: boolean): Row {
  const names: string[] = []
  let unit = ''
  let attribute: Row['attribute']
  columns.forEach((column, c) => {
    const text = cells[c]?.text ?? ''
    if (!text) return
    if (column.role === 'name' && cells[c]?.columnSpan !== columns.length && text !== names.at(-1)) names.push(cleanName(text))
    else if (column.role === 'unit') unit = asPrinted(text.replace(/\s+/g, ''))
    else if (column.role === 'attribute') attribute = ATTRIBUTE[text.replace(/[（(]/, '')[0] ?? '']
  })
  const own = splitUnit(names.at(-1) ?? '', bracketed)
  const named = unit || own.unit
  const hasUnits = columns.some(column => column.role === 'unit')
  return { name: own.name, unit: named.endsWith('/') ? `${named}人` : named || (hasUnits ? usualUnit(own.name) : ''), attribute }
}

/** Rows that are things whose columns say what is measured of them: projects, fields, places. */
const THINGS_HEAD = /项目|工程|领域|类别|行业|产业|企业|单位名称|园区|重点任务/
/** 产品名称, 作物: their rows measure nothing by themselves. */
const PRODUCTS_HEAD = /^(?:主要)?(?:工业|农|农副|畜|水)?(?:产品|作物|品种|行业)(?:名称)?$/

/** Whether the rows of a table are places or things, so that its columns or its title must say what is measured. */
export function rowsAre(names: readonly string[], heading: string): 'places' | 'things' | 'indicators' {
  const known = names.filter(name => findStandardIndicator(name) !== null).length
  if (arePlaces(names) && known < names.length * 0.4) return 'places'
  if (known > 0 || /指标/.test(heading)) return 'indicators'
  return THINGS_HEAD.test(heading) || PRODUCTS_HEAD.test(heading) || ROWS_HEAD.test(heading) ? 'things' : 'indicators'
}

/** 澄湖区 + 地区生产总值, 湖东水厂 + 总投资. */
export const withNoun = (name: string, noun: string): string => (noun === '' || name.endsWith(noun) ? name : name + noun)
