import {
  APPROVAL_KINDS,
  APPROVAL_STATES,
  LEVELS,
  MONEY_KINDS,
  MONEY_SOURCES,
  NATURES,
  SECTORS,
  STAGES,
} from '@lantu/model/api/library/kinds'
import { labelOf } from './library-labels.ts'
import type { Column, SheetShape } from './sheet.ts'

// The workbook of the project library: what is exported is what is imported.

const choices = (group: string, values: readonly string[]) => values.map(value => ({ value, label: labelOf(group, value) }))

export interface Choice {
  readonly value: string
  readonly label: string
}

const ID: Column = { key: 'id', header: '系统编号', type: 'text', width: 14, locked: true, hint: '系统给的编号，不要改；新项目留空。' }
const NAME: Column = { key: 'name', header: '项目名称', type: 'text', required: true, width: 34, maxLength: 120 }
const wan = (key: string, header: string, more: Partial<Column> = {}): Column => ({
  key,
  header: `${header}（万元）`,
  type: 'decimal',
  width: 16,
  ...more,
})
const date = (key: string, header: string): Column => ({ key, header, type: 'date', width: 13 })
const text = (key: string, header: string, width: number, maxLength: number): Column => ({ key, header, type: 'text', width, maxLength })
const list = (key: string, header: string, options: readonly Choice[], more: Partial<Column> = {}): Column => ({
  key,
  header,
  type: 'list',
  options,
  width: 14,
  ...more,
})

const YEAR: Column = { key: 'year', header: '年份', type: 'integer', required: true, min: '1990', max: '2100', width: 9 }

const projectSheet = (places: readonly Choice[], bodies: readonly Choice[]): SheetShape => ({
  name: '项目',
  frozenColumns: 3,
  notes: [
    '重大项目库。导出的表改过后可以原样导入：按系统编号认项目，留空的按名称认，都没有的算新项目。带 * 的必填；金额单位为万元，日期如 2024-06-30。',
  ],
  columns: [
    ID,
    text('serial', '编号', 14, 40),
    NAME,
    list('stage', '阶段', choices('stage', STAGES), { required: true }),
    text('code', '项目代码', 27, 30),
    list('sector', '领域', choices('sector', SECTORS)),
    list('nature', '建设性质', choices('nature', NATURES)),
    list('level', '级别', choices('level', LEVELS)),
    list('jurisdictionId', '地方', places),
    text('place', '建设地点', 20, 120),
    text('owner', '建设单位', 22, 120),
    list('leadId', '牵头单位', bodies, { width: 22 }),
    text('leader', '联系领导', 12, 60),
    text('scale', '建设规模及内容', 40, 1000),
    text('quantity', '规模', 16, 200),
    wan('investment', '总投资', { min: '0' }),
    date('startsOn', '计划开工'),
    date('endsOn', '计划完工'),
    date('baselineStart', '基线开工'),
    date('baselineEnd', '基线完工'),
    date('actualStart', '实际开工'),
    date('actualEnd', '实际完工'),
    { key: 'longitude', header: '经度', type: 'decimal', min: '-180', max: '180', width: 12 },
    { key: 'latitude', header: '纬度', type: 'decimal', min: '-90', max: '90', width: 12 },
  ],
})

/** A sheet with lines of a project, each of which begins with the project that it is of. */
const linesOf = (name: string, columns: readonly Column[], ...notes: readonly string[]): SheetShape => ({
  name,
  optional: true,
  frozenColumns: 2,
  ...(notes.length ? { notes } : {}),
  columns: [ID, NAME, ...columns],
})

const MONEY = linesOf('资金', [
  YEAR,
  list('source', '来源', choices('source', MONEY_SOURCES), { required: true }),
  list('kind', '类别', choices('money', MONEY_KINDS), { required: true }),
  wan('amount', '金额', { required: true, min: '0' }),
])
const MONTHS = linesOf('月度', [
  { key: 'month', header: '月份', type: 'month', required: true, width: 10 },
  wan('planned', '计划投资', { min: '0' }),
  wan('completed', '完成投资'),
  { key: 'progress', header: '形象进度（%）', type: 'decimal', min: '0', max: '100', width: 12 },
  text('note', '进展情况', 40, 1000),
  text('issue', '存在问题', 30, 1000),
  text('reportedBy', '填报人', 12, 60),
  date('reportedOn', '填报日期'),
])
const MILESTONES = linesOf('节点', [
  { ...text('milestone', '节点', 20, 80), required: true },
  date('baselineOn', '基线日期'),
  { ...date('plannedOn', '计划日期'), required: true },
  date('doneOn', '完成日期'),
  text('reason', '变动原因', 30, 400),
])
const APPROVALS = linesOf('手续', [
  list('kind', '前期手续', choices('approval', APPROVAL_KINDS), { required: true, width: 24 }),
  list('state', '状态', choices('state', APPROVAL_STATES), { required: true }),
  text('body', '办理机关', 24, 120),
  text('number', '文号', 22, 80),
  date('submittedOn', '报送日期'),
  { key: 'limitDays', header: '时限（工作日）', type: 'integer', min: '1', max: '1000', width: 14 },
  date('dueOn', '要求办结'),
  date('grantedOn', '批准日期'),
])
const LISTINGS = linesOf('计划', [
  YEAR,
  list('list', '列入', choices('list', ['rolling', 'annual']), { required: true }),
  text('goal', '年度目标', 40, 400),
])
const LINKS = linesOf('关联', [
  list('itemKind', '类别', choices('item', ['indicator', 'task']), { required: true }),
  { ...text('itemName', '指标或任务', 40, 400), hint: '没有编号时按名称认。' },
  { ...text('itemId', '编号', 14, 40), locked: true },
])
const supportSheet = (bodies: readonly Choice[]) =>
  linesOf(
    '配合',
    [list('supportId', '配合单位', bodies, { required: true, width: 30 })],
    '牵头单位填在“项目”表；这里一行一个配合单位。已有的配合单位不因这里没有而去掉。',
  )
const SHAPES = linesOf(
  '图形',
  [
    { key: 'part', header: '段', type: 'integer', required: true, min: '1', max: '1000', width: 6 },
    { ...text('shape', '图形', 80, 32_767), required: true },
  ],
  '线、面等图形，WKT 或 GeoJSON，经度在前；只有一个点的填在“项目”表的经度、纬度。一格放不下的，分成几行，按段号接起来。',
)
const FILES = linesOf(
  '附件',
  [
    { ...text('file', '文件名', 34, 120), required: true },
    text('caption', '说明', 30, 200),
    { key: 'fileMonth', header: '月份', type: 'month', width: 10 },
    { ...text('sha256', '校验值 SHA-256', 66, 64), required: true, locked: true },
  ],
  '照片和文件以校验值认；库里还没有的，文件本身放在压缩包的 files 文件夹里，与工作簿一起导入。',
)

/** The ten sheets of the library’s workbook; money in 万元. `places` and `bodies` are what may be chosen in their cells. */
export const librarySheets = (places: readonly Choice[], bodies: readonly Choice[]) => ({
  projects: projectSheet(places, bodies),
  money: MONEY,
  months: MONTHS,
  milestones: MILESTONES,
  approvals: APPROVALS,
  listings: LISTINGS,
  links: LINKS,
  supports: supportSheet(bodies),
  shapes: SHAPES,
  files: FILES,
})
