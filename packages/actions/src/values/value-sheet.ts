import type { Column, SheetShape } from '@lantu/exchange/workbook/sheet'
import { REFERENCE_PLACES } from '@lantu/model/reference-places'
import { MISSING_REASONS } from '@lantu/model/typed/read-value'
import type { Tx } from '@lantu/register/open-register'

/** How a series is named in a workbook: 水平值, 增长, 累计变化 … One list, so that what is written is read back. */
const KINDS = [
  { value: 'level|', label: '水平值' },
  { value: 'growth|', label: '增长' },
  { value: 'growth|annual', label: '年增长' },
  { value: 'growth|total', label: '累计增长' },
  { value: 'change|', label: '变化' },
  { value: 'change|annual', label: '年变化' },
  { value: 'change|total', label: '累计变化' },
  { value: 'multiple|', label: '倍数' },
  { value: 'multiple|annual', label: '年倍数' },
  { value: 'multiple|total', label: '累计倍数' },
  { value: 'level|annual', label: '年均水平' },
  { value: 'level|total', label: '累计水平' },
] as const

const VINTAGES = [
  { value: 'none', label: '未注明' },
  { value: 'preliminary', label: '初步数' },
  { value: 'flash', label: '快报数' },
  { value: 'verified', label: '核实数' },
  { value: 'yearbook', label: '年报数' },
] as const

/** Names of the two forms' sheets. */
export const LONG = '数据'
export const WIDE = '数据横表'

/** The columns of the form; `places`: what may be chosen as the place of a value. */
const valueColumns = (places: NonNullable<Column['options']>): Column[] => [
  {
    key: 'indicator',
    header: '指标',
    aliases: ['指标名称', '主要指标', '项目', '名称'],
    type: 'text',
    required: true,
    width: 34,
    maxLength: 200,
  },
  { key: 'kind', header: '口径', type: 'list', options: KINDS, width: 12, hint: '不填即水平值' },
  {
    key: 'unit',
    header: '单位',
    aliases: ['计量单位'],
    type: 'text',
    width: 12,
    maxLength: 60,
    hint: '可与登记的单位不同，会自动换算；不能换算的会指出来',
  },
  {
    key: 'place',
    header: '地区',
    aliases: ['地区名称', '县市区', '行政区'],
    type: 'list',
    options: places,
    width: 12,
    hint: '不填即全市（本级全域）；全省、全国是对比用的参照数',
  },
  {
    key: 'period',
    header: '时间',
    type: 'text',
    required: true,
    width: 16,
    maxLength: 24,
    hint: '如 2023、2024年6月、2024年1—6月、2024年二季度',
  },
  { key: 'value', header: '数值', type: 'decimal', width: 14 },
  {
    key: 'missing',
    header: '缺值原因',
    type: 'list',
    options: Object.entries(MISSING_REASONS).map(([value, { zh }]) => ({ value, label: zh })),
    width: 16,
    hint: '没有数时说明为什么',
  },
  { key: 'vintage', header: '版次', type: 'list', options: VINTAGES, width: 10 },
  { key: 'numerator', header: '分子', type: 'decimal', width: 12 },
  { key: 'denominator', header: '分母', type: 'decimal', width: 12 },
  { key: 'note', header: '来源', aliases: ['数据来源'], type: 'text', width: 30, maxLength: 300 },
]

/** One line a value: the form that people fill in and the form that they get are the same. */
export async function valueSheet(tx: Tx): Promise<SheetShape> {
  const places = await tx.query<{ id: string; name: string }>(
    `SELECT id, name FROM (SELECT id, name, code, 0 AS kind FROM jurisdiction WHERE authority_id = $1
       -- a body reports for the quotas that it has, and for those that it had
       UNION ALL SELECT b.id, b.name, b.name, 1 FROM organization b WHERE b.authority_id = $1
         AND b.id IN (SELECT t.organization_id FROM target t WHERE t.authority_id = $1 AND t.organization_id IS NOT NULL)) p
     ORDER BY kind, code`,
    [tx.authorityId],
  )
  const placeOptions = [
    ...places.map(place => ({ value: place.id, label: place.name })),
    ...Object.entries(REFERENCE_PLACES).map(([value, { name }]) => ({ value, label: name })),
  ]
  return {
    name: LONG,
    columns: valueColumns(placeOptions),
    notes: ['每行一个值。改过的行成为修订，旧值保留；没有改的行不动；空着的数值和缺值原因表示不录入。'],
    frozenColumns: 1,
  }
}

const SHARED = new Set(['indicator', 'kind', 'unit', 'place', 'vintage', 'note'])

/** Indicators down and periods across, as officials keep their tables: what stands before the periods, and a column for each of them. */
export function wideSheet(
  long: SheetShape,
  periods: readonly { readonly code: string; readonly header: string }[],
  name = WIDE,
): SheetShape {
  return {
    name,
    columns: [
      ...long.columns.filter(column => SHARED.has(column.key)),
      ...periods.map(({ code, header }): Column => ({ key: code, header, type: 'text', width: 14, maxLength: 60 })),
    ],
    notes: ['每行一项指标，每列一个时间。空着的格不录入；没有数的写原因（未公布、未统计等）。改过的格成为修订，旧值保留。'],
    frozenColumns: 1,
  }
}
