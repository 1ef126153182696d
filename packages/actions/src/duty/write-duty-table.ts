import { type WordBlock, writeOfficialDocument } from '@lantu/exchange/word/official-document'
import type { SheetShape } from '@lantu/exchange/workbook/sheet'
import { writeWorkbook } from '@lantu/exchange/workbook/write-workbook'
import type { DutyItem } from '@lantu/model/api/duty/duty'
import type { DutyItemKind } from '@lantu/model/api/duty/duty-item'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { loadDirectory } from './directory.ts'
import { itemsOf, withHolders } from './duty-items.ts'

export interface WrittenFile {
  readonly title: string
  readonly bytes: Uint8Array
}

const KIND_NAMES: Readonly<Record<DutyItemKind, string>> = {
  indicator: '主要指标',
  task: '重点任务',
  project: '重大项目',
  system: '机制平台',
}
const CHINESE = ['一', '二', '三', '四'] as const

/** 责任分解表 as a sheet. */
export const DUTY_SHEET: SheetShape = {
  name: '责任分解表',
  columns: [
    { key: 'n', header: '序号', type: 'integer', width: 6 },
    { key: 'kind', header: '类别', type: 'text', width: 10 },
    { key: 'title', header: '事项', type: 'text', width: 56 },
    { key: 'lead', header: '牵头单位', type: 'text', width: 22 },
    { key: 'person', header: '责任人', type: 'text', width: 12 },
    { key: 'support', header: '配合单位', type: 'text', width: 36 },
    { key: 'overseer', header: '分管领导', type: 'text', width: 16 },
    { key: 'due', header: '完成时限', type: 'date', width: 12 },
    { key: 'section', header: '规划章节', type: 'text', width: 30 },
  ],
}

/** `2025年底`, `2024年6月底` for a last day. */
export const dueText = (day: string): string =>
  day.endsWith('-12-31') ? `${day.slice(0, 4)}年底` : `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月底`

const supports = (item: DutyItem) => item.support.map(one => one.name).join('、')

/** Items by kind under 一、二、…, each kind a table. */
function dutyBlocks(items: readonly DutyItem[]): WordBlock[] {
  const kinds = (Object.keys(KIND_NAMES) as DutyItemKind[]).filter(kind => items.some(item => item.kind === kind))
  return kinds.flatMap((kind, index): WordBlock[] => [
    { kind: 'heading', level: 1, text: `${CHINESE[index]}、${KIND_NAMES[kind]}` },
    {
      kind: 'table',
      columns: [
        { header: '序号', share: 1, align: 'center' },
        { header: '事项', share: 7 },
        { header: '牵头单位', share: 3 },
        { header: '配合单位', share: 5 },
        { header: '分管领导', share: 2 },
        { header: '完成时限', share: 2, align: 'center' },
      ],
      rows: items
        .filter(item => item.kind === kind)
        .map((item, i) => [
          String(i + 1),
          item.title,
          item.lead?.name ?? '',
          supports(item),
          item.overseer?.person ?? '',
          dueText(item.dueOn),
        ]),
    },
  ])
}

export async function planTitle(tx: Tx, planId: string): Promise<string> {
  const [plan] = await tx.query<{ title: string }>('SELECT title FROM plan WHERE authority_id = $1 AND id = $2', [tx.authorityId, planId])
  if (!plan) throw new LantuError('thing.not-found', { thing: 'plan' })
  return plan.title
}

/** 责任分解表 of a plan, as it is on this day, to Word or Excel. */
export const writeDutyTable = (context: ActionContext, planId: string, format: 'docx' | 'xlsx'): Promise<WrittenFile> =>
  act(context, 'duty.see', async tx => {
    const plan = await planTitle(tx, planId)
    const day = await todayOf(tx, context)
    const items = await withHolders(tx, await itemsOf(tx, { plan: planId }), await loadDirectory(tx), day)
    const title = '责任分解表'
    const bytes =
      format === 'docx'
        ? await writeOfficialDocument({ title, subtitle: `《${plan}》`, landscape: true, blocks: dutyBlocks(items) })
        : await writeWorkbook([
            {
              shape: DUTY_SHEET,
              rows: items.map((item, i) => ({
                n: i + 1,
                kind: KIND_NAMES[item.kind],
                title: item.title,
                lead: item.lead?.name,
                person: item.lead?.person,
                support: supports(item),
                overseer: item.overseer?.person,
                due: item.dueOn,
                section: item.section,
              })),
            },
          ])
    return { title, bytes }
  })
