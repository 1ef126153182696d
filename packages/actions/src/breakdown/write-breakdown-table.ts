import { cellKey, cellsByKey, isYear } from '@lantu/appraisal/breakdown/sheet-values'
import { type WordBlock, writeOfficialDocument } from '@lantu/exchange/word/official-document'
import { writeWorkbook } from '@lantu/exchange/workbook/write-workbook'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import { planTitle, type WrittenFile } from '../duty/write-duty-table.ts'
import { allColumns, breakdownRows, breakdownShape, columnHeader, rowName, type Saved, savedOf } from './breakdown-sheet-shape.ts'

/** One indicator's table: places down, years across; quarters stand in the workbook. */
function tableOf({ target, sheet }: Saved, index: number): WordBlock[] {
  const cells = cellsByKey(sheet)
  const years = sheet.columns.filter(isYear)
  return [
    {
      kind: 'table',
      caption: `${index + 1}．${target.name}（${target.unit || '无单位'}）`,
      columns: [
        { header: '对象', share: 3 },
        { header: '基期', share: 2, align: 'right' },
        ...years.map(column => ({ header: columnHeader(column), share: 2, align: 'right' as const })),
      ],
      rows: sheet.rows.map(row => [
        rowName(row),
        row.base ?? '',
        ...years.map(column => cells.get(cellKey(row.id, column.id))?.value ?? ''),
      ]),
    },
  ]
}

/** 任务分解表 of a plan: every saved breakdown, to Word or Excel. */
export const writeBreakdownTable = (context: ActionContext, planId: string, format: 'docx' | 'xlsx'): Promise<WrittenFile> =>
  act(context, 'breakdown.see', async tx => {
    const plan = await planTitle(tx, planId)
    const saved = await savedOf(tx, planId)
    if (!saved.length) throw new LantuError('breakdown.nothing-saved')
    const title = '任务分解表'
    const bytes =
      format === 'docx'
        ? await writeOfficialDocument({ title, subtitle: `《${plan}》`, landscape: true, blocks: saved.flatMap(tableOf) })
        : await writeWorkbook([{ shape: breakdownShape(allColumns(saved)), rows: breakdownRows(saved) }])
    return { title, bytes }
  })
