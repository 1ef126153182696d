import type { TableCell } from '@lantu/model/tree'
import { partedBy } from '../../../structure/tables/flat-words.ts'
import type { Column } from './columns.ts'
import { fullName, isPart, namedIn, type Row } from './rows.ts'

/** What a row takes from those above it: the whole that it is a part of, the title under which it stands. */

/** The row that parts below it belong to. */
export interface Parent {
  readonly name: string
  readonly attribute: Row['attribute']
  readonly unit: string
}

/** 增速, 城镇, 其中: nothing by itself, a part or the pace of the row above. */
const belongsAbove = (name: string): boolean => /^(?:增速|增长率?|增幅|年均增长|年均增速)$/.test(name) || isPart(name)

/** A row with what the one above it gives it: 其中公园绿地, 增速. */
export function withParent(row: Row, words: string, parent: Parent): { row: Row; parent: Parent } {
  // 其中公园绿地, without a unit of its own: a part of the row above, measured alike
  const within = !row.unit && /^其中/.test(words.trim())
  const shared = SUBSTANCE.test(row.name) ? OF_SUBSTANCES.exec(parent.name)?.[0] : undefined
  if (shared) return { row: { ...row, name: row.name + shared, unit: row.unit || parent.unit }, parent }
  const ofParent = belongsAbove(row.name)
  const name = ofParent ? fullName(row.name, parent.name) : row.name
  const now = ofParent || within ? parent : { name: row.name, attribute: row.attribute, unit: row.unit }
  const attribute = row.attribute ?? (ofParent || within ? parent.attribute : undefined)
  return { row: { name, unit: row.unit || (within || isPart(row.name) ? now.unit : ''), attribute }, parent: now }
}

/** 主要污染物排放总量减少（%）: what the substances below it have in common. */
const OF_SUBSTANCES = /排放(?:总量|量)?(?:减少|降低|下降|削减)$/
const SUBSTANCE =
  /^(?:[\u4e00-\u9fff]{0,4}(?:化学需氧量|二氧化硫|氨氮|氮氧化物|挥发性有机物|总[氮磷]|烟粉尘|颗粒物|重金属)|COD|SO2|NOx|VOCs)(?:[（(].{1,8}[）)])?$/

/** A title over all columns that says in what the rows below it are measured. */
export function titleOver(cells: readonly (TableCell | undefined)[], columns: number): Parent | null {
  const [title] = cells
  if (!title || title.columnSpan !== columns) return null
  const { name, unit } = namedIn(title.text)
  return unit === '' ? null : { name, unit, attribute: undefined }
}

/** 高中阶段教育*, 二、交通（6项）: the words of a title. */
const plainTitle = (words: string): string =>
  words
    .replace(/\s+/g, '')
    .replace(/^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、])/, '')
    .replace(/(?:[（(][^（）()]{0,20}[）)]|[*★※①-⑳]{1,4})$/, '')

/** For each row the title that stands over it, or what the merged cell before its name says. */
function titlesOver(lines: readonly (readonly (TableCell | undefined)[] | undefined)[], columns: readonly Column[]): string[] {
  const names = columns.flatMap((column, c) => (column.role === 'name' ? [c] : []))
  const category = names.length > 1 ? names[0] : undefined
  let title = ''
  return Array.from(lines, cells => {
    const first = cells?.[0]
    if (first?.columnSpan === columns.length) title = plainTitle(first.text)
    else if (category !== undefined && cells?.[category]) title = plainTitle(cells[category].text)
    return title
  })
}

/** 在校生 under 九年义务教育 and again under 高中阶段教育: a name that stands under several titles is told apart by them. */
export function toldApart(
  rows: readonly Row[],
  lines: readonly (readonly (TableCell | undefined)[] | undefined)[],
  columns: readonly Column[],
): readonly Row[] {
  const first = new Map<string, number>()
  const repeated = new Set<string>()
  rows.forEach(({ name }, r) => {
    if (name === '' || belongsAbove(name)) return
    if (first.has(name)) repeated.add(name)
    else first.set(name, r)
  })
  const titles = titlesOver(lines, columns)
  if (repeated.size === 0 && !titles.some(partedBy)) return rows
  return rows.map((row, r) => {
    const title = titles[r] as string
    const parts = partedBy(title)
    // 1-3公里 says nothing of what
    if (parts !== '' && /^\d/.test(row.name)) return { ...row, name: parts + row.name }
    return !repeated.has(row.name) || title === '' || row.name.startsWith(title) ? row : { ...row, name: title + row.name }
  })
}
