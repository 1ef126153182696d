import { writeOfficialDocument } from '@lantu/exchange/word/official-document'
import type { SheetShape } from '@lantu/exchange/workbook/sheet'
import { writeWorkbook } from '@lantu/exchange/workbook/write-workbook'
import type { WorkTask, YearList } from '@lantu/model/api/work'
import { type ActionContext, act } from '../action-context.ts'
import { todayOf } from '../today.ts'
import { tasksOf } from './task-rows.ts'

const NAMES: Readonly<Record<YearList, string>> = {
  annual: '年度重点工作任务分解表',
  livelihood: '重点民生实事任务分解表',
  'work-report': '政府工作报告任务分解表',
}
const STATES: Readonly<Record<WorkTask['state'], string>> = {
  'not-started': '未启动',
  underway: '推进中',
  done: '待销号',
  closed: '已销号',
  cancelled: '已取消',
}

export const TASK_SHEET: SheetShape = {
  name: '任务分解表',
  columns: [
    { key: 'n', header: '序号', type: 'integer', width: 6 },
    { key: 'title', header: '任务', type: 'text', width: 60 },
    { key: 'body', header: '责任单位', type: 'text', width: 24 },
    { key: 'dueOn', header: '完成期限', type: 'date', width: 12 },
    { key: 'state', header: '状态', type: 'text', width: 10 },
    { key: 'reported', header: '进度（%）', type: 'decimal', width: 10 },
    { key: 'section', header: '规划章节', type: 'text', width: 30 },
  ],
}

const bodyOf = (task: WorkTask) => task.lead?.name || task.actor

async function write(list: YearList, year: number, tasks: readonly WorkTask[], format: 'docx' | 'xlsx'): Promise<Uint8Array> {
  if (format === 'xlsx')
    return writeWorkbook([
      {
        shape: TASK_SHEET,
        rows: tasks.map((task, i) => ({
          n: i + 1,
          title: task.title,
          body: bodyOf(task),
          dueOn: task.dueOn,
          state: task.overdue ? '逾期' : STATES[task.state],
          reported: task.reported,
          section: task.section,
        })),
      },
    ])
  return writeOfficialDocument({
    title: `${year}年${NAMES[list]}`,
    landscape: true,
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: '序号', share: 1, align: 'center' },
          { header: '任务', share: 9 },
          { header: '责任单位', share: 3 },
          { header: '完成期限', share: 2, align: 'center' },
          { header: '进展', share: 2, align: 'center' },
        ],
        rows: tasks.map((task, i) => [
          String(i + 1),
          task.title,
          bodyOf(task),
          task.dueOn ?? '',
          `${task.overdue ? '逾期' : STATES[task.state]}${task.reported === null ? '' : `\n${task.reported}%`}`,
        ]),
      },
    ],
  })
}

/** 任务分解表 of a year's list, to Word or Excel. */
export const writeTaskList = (
  context: ActionContext,
  list: YearList,
  year: number,
  format: 'docx' | 'xlsx',
): Promise<{ title: string; bytes: Uint8Array }> =>
  act(context, 'register.see', async tx => ({
    title: `${year}年${NAMES[list]}`,
    bytes: await write(list, year, await tasksOf(tx, await todayOf(tx, context), { list, year }), format),
  }))
