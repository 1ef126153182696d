import { isRegion } from '../../../vocabulary/regions.ts'
import type { ReadingContext } from '../../context/reading-context.ts'
import { bareHeading, type Column } from './columns.ts'

/** Tables of places, over the columns or before the rows: 全国, 东部地区, 澄湖区. */

/** 全市, 全国总计: all of it. */
const WHOLE = /^(?:全[国市省县区州](?:[总合]计)?|合计|总计)$/
const PART = /^[东西南北中]{1,2}部?地区$/
const PLACE = /^[\u4e00-\u9fff]{1,8}(?:区|县|市|州|旗|盟|镇|乡|街道|农场)$|^(?:市本级|省本级|其他|其它)$/
const FEWEST = 2
/** What of the rows must be places. */
const MOST = 0.6

export const isPlace = (words: string): boolean => WHOLE.test(words) || PART.test(words) || isRegion(words) || PLACE.test(words)

/** Whether rows are of places. */
export const arePlaces = (names: readonly string[]): boolean => names.filter(isPlace).length >= Math.max(FEWEST, names.length * MOST)

/** 通公路的村: a heading that names things, and no time. */
const THINGS = /^[^\d]{2,16}的[^\d]{1,8}$/
/** What speaks of goals. */
const GOALS = /目标|任务|计划|规划|预期|下达|分解|指标值/

/** The columns of values whose headings are places, or name what is counted in those before the rows: no two of them are one thing at two times. */
export function toldOfPlaces(
  columns: readonly Column[],
  heads: readonly string[],
  texts: readonly (readonly string[])[],
  figures: readonly boolean[],
  { clock }: ReadingContext,
  caption: string,
): Column[] {
  const words = heads.map(head => head.replace(/\s+/g, ''))
  const names = texts[columns.findLastIndex(column => column.role === 'name')] ?? []
  const isOpen = (c: number) => columns[c]?.role === 'value' && columns[c].named === 'no' && figures[c] === true
  const over = words.flatMap((word, c) => (isOpen(c) && isPlace(word) ? [c] : []))
  const ofRows = arePlaces(names)
  // where no title says what the document is, and nothing speaks of goals, it is told how places stood
  const tells = clock.guessed && !GOALS.test(caption + words.join(''))
  const told = tells ? ({ status: 'actual', from: clock.past, to: clock.past } as const) : {}
  const beside = besideEachOther(columns, words)
  return columns.map((column, c): Column => {
    const word = words[c] as string
    if (beside[c]) return { ...column, place: WHOLE.test(beside[c]) ? '' : beside[c] }
    if (over.length >= FEWEST && over.includes(c)) return { ...column, ...told, named: 'partly', place: WHOLE.test(word) ? '' : word }
    return ofRows && isOpen(c) && THINGS.test(word) ? { ...column, ...told, named: 'partly', noun: word } : column
  })
}

/** 城区目标值 beside 全市目标值: the places of goals that hold at one time, '' for other columns. */
function besideEachOther(columns: readonly Column[], words: readonly string[]): string[] {
  const places = columns.map((column, c) =>
    column.role === 'value' && column.named === 'surely' && column.measure === 'level' ? bareHeading(words[c] as string) : '',
  )
  return places.map((place, c) => {
    const own = columns[c] as Column
    const same = places.filter((_, at) => columns[at]?.to === own.to && columns[at]?.status === own.status && places[at] !== '')
    const distinct = new Set(same).size === same.length && same.every(word => SHORT_PLACE.test(word))
    return place !== '' && same.length >= FEWEST && distinct && same.some(isPlace) ? place : ''
  })
}
const SHORT_PLACE = /^[\u4e00-\u9fff]{2,6}$/
