import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Statement, TaskStatement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { docxFile } from '../../../../../scripts/corpus/docx-file.mjs'
import { parse } from '../../../../../scripts/corpus/markup.mjs'
import { pdfFile } from '../../../../../scripts/corpus/pdf-file.mjs'
import { flattenedText, gbkPage, pastedText, plainText } from '../../../../../scripts/corpus/text-files.mjs'
import { readPlan } from '../../read-plan.ts'

const source = parse(readFileSync(join(import.meta.dirname, '../../../../../specs/tasks/tables/division-of-work.md'), 'utf8'))

/** What the rows of the table say, whatever the format: what is done, who answers for it (the lead first), by when, who oversees. */
const ROWS = [
  ['完成', '湖东片区12公里岸线整治', ['市水利局', '市财政局', '澄湖区人民政府'], '2024年9月底', undefined, '周远山'],
  ['开展', '入湖排口巡查', ['市生态环境局', '市水利局'], '6月底前', 2024, '周远山'],
  ['引进', '电解液企业2家', ['云埠市人民政府', '市工业和信息化局'], '12月', 2024, '林静'],
  ['建设', '荻浦特种纸基地二期', ['荻浦县人民政府', '市工业和信息化局'], undefined, undefined, '林静'],
  ['办好', '社区食堂20家', ['市民政局', '各县（市、区）人民政府'], '2024.11', undefined, '郑和平'],
  ['新增', '托位600个以上', ['市卫生健康委员会', '各县（市、区）人民政府'], '三季度', 2024, '郑和平'],
]
const rowsOf = (statements: readonly Statement[]) =>
  statements.filter((s): s is TaskStatement => s.kind === 'task' && s.rule === 'task.row')
const FORMATS = {
  Word: docxFile,
  page: gbkPage,
  PDF: pdfFile,
  tabs: plainText,
  'a cell a line': flattenedText,
  'single blanks': pastedText,
}

describe('a table of duties', () => {
  it.each(Object.entries(FORMATS))('makes every row a task: %s', async (_name, render) => {
    const { document, statements } = await readPlan(await render(source))
    const tasks = rowsOf(statements)
    expect(tasks.map(one => [one.action, one.object, one.actors, one.due, one.dueYear, one.overseer])).toEqual(ROWS)
    const signs = [...document.text]
    for (const task of tasks) {
      // the cell, within its row
      expect(signs.slice(task.at, task.end).join('')).toBe(task.text)
      expect(task.quoteStart <= task.at && task.end <= task.quoteEnd).toBe(true)
      expect(task.origin).toBeDefined()
    }
    expect(tasks.map(one => one.cell?.row)).toEqual([1, 2, 3, 4, 5, 6])
    expect(tasks[0]?.actions?.map(({ action, object }) => [action, object])).toEqual([
      ['完成', '湖东片区12公里岸线整治'],
      ['新建', '排涝泵站3座'],
    ])
  })

  it('holds what its row observes and names', async () => {
    const { statements } = await readPlan(plainText(source))
    const [first, , third] = rowsOf(statements)
    expect(first?.holds?.filter(one => one.kind === 'observation')).toHaveLength(2)
    const held = third?.holds?.map(one => statements.find(s => s.kind === one.kind && s.at === one.at))
    expect(held?.map(s => s?.kind === 'observation' && [s.value, s.unit])).toEqual([
      [2, '家'],
      [9, '万平方米'],
    ])
    // bodies and dates are no numbers of anything
    expect(statements.filter(s => s.kind === 'observation')).toHaveLength(6)
  })

  const read = async (table: string) =>
    rowsOf((await readPlan(new TextEncoder().encode(`青川湖市2023年任务分解方案\n${table}\n`))).statements)

  it('takes the lead from above where cells were merged over rows', async () => {
    const tasks = await read('序号\t任务\t牵头单位\t配合单位\n1\t修缮湖滨步道。\t市林业局\t市财政局\n2\t补植湖滨林带。\t\t澄湖区人民政府')
    expect(tasks.map(one => one.actors)).toEqual([
      ['市林业局', '市财政局'],
      ['市林业局', '澄湖区人民政府'],
    ])
  })

  it('reads the end of a span of months, and no date where work goes on', async () => {
    const tasks = await read('任务\t责任单位\t完成时限\n清淤湖口航道。\t市航道中心\t3月—11月\n巡查航标。\t市航道中心\t长期坚持')
    expect(tasks.map(one => one.due)).toEqual(['11月', undefined])
  })

  it('leaves tables of indicators and of projects alone', async () => {
    expect(await read('指标\t单位\t2025年\t责任单位\n森林覆盖率\t%\t43\t市林业局\n湿地面积\t万亩\t12\t市林业局')).toEqual([])
    expect(await read('序号\t项目名称\t总投资\t责任单位\n1\t荻浦纸业二期\t3.2\t荻浦县\n2\t云埠电池厂\t8.1\t云埠市')).toEqual([])
  })
})
