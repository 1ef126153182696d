import type { Table, TableCell } from '@lantu/model/tree'
import type { ProjectDraft } from '../draft.ts'
import { readEnding } from './endings.ts'

/** Columns that only a table of projects has. */
const OF_PROJECTS =
  /^(?:建设内容|建设规模|建设内容及规模|建设规模及内容|主要建设内容|建设地点|建设年限|建设起止年限|建设性质|总投资|估算总投资|投资估算|计划投资|项目业主|业主单位|建设单位|责任单位)(?:（[^）]{1,12}）)?$/
const NAME = /^(?:项目名称|工程名称|项目|重点项目|建设项目|重大项目名称)$/
const SIZE = /^(?:建设内容|建设规模|建设内容及规模|建设规模及内容|主要建设内容)$/
const STAGES = /^(?:建设性质|项目类型|建设状态|项目状态|阶段)$/

const stageOf = (text: string) =>
  /续建/.test(text)
    ? ('ongoing' as const)
    : /新建|新开工|开工/.test(text)
      ? ('start' as const)
      : /改|扩|提升/.test(text)
        ? ('upgrade' as const)
        : /前期|储备|规划|谋划/.test(text)
          ? ('planning' as const)
          : /竣工|建成|完工|投产/.test(text)
            ? ('complete' as const)
            : ('' as const)

const plain = (cell: TableCell | undefined) => (cell?.text ?? '').replace(/\s+/g, '')

/** The projects of a table that lists them a row each: a column 项目名称 beside 建设内容, 总投资 or the like. */
export function projectsOfTable(table: Table): ProjectDraft[] {
  const heads = table.cells.filter(cell => cell.row < Math.max(1, table.headerRows))
  const names = heads.find(cell => NAME.test(plain(cell)))
  if (!names || !heads.some(cell => OF_PROJECTS.test(plain(cell)))) return []
  const column = (pattern: RegExp) => heads.find(cell => pattern.test(plain(cell)))?.column
  const [size, stage] = [column(SIZE), column(STAGES)]
  const rows = new Map<number, TableCell[]>()
  for (const cell of table.cells) if (cell.row >= table.headerRows) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  const drafts: ProjectDraft[] = []
  for (const cells of rows.values()) {
    const cell = cells.find(one => one.column === names.column)
    const name = plain(cell)
    // a row that has no more than a name sorts the rows below it
    if (!cell || name.length < 3 || name.length > 300 || /^(?:合计|小计|总计|共计|[一二三四五六七八九十]+、)/.test(name)) continue
    if (cells.filter(one => plain(one) !== '').length < 2 || cell.columnSpan > 1) continue
    const at = (index: number | undefined) => (index === undefined ? '' : plain(cells.find(one => one.column === index)))
    const last = cells.at(-1) as TableCell
    drafts.push({
      kind: readEnding(name).kind === 'system' ? 'system' : 'project',
      at: cell.start,
      end: cell.end,
      text: '',
      quoteStart: (cells[0] as TableCell).start,
      quoteEnd: Math.max(cell.end, last.end),
      quote: '',
      section: table.section,
      rule: 'project.table',
      // no table of projects has been annotated: a fixed figure
      confidence: 0.9,
      why: ['table'],
      name,
      stage: stageOf(at(stage)),
      verb: at(stage).slice(0, 60),
      quantity: at(size).slice(0, 100),
    })
  }
  return drafts
}
