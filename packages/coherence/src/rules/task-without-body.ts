import type { CheckedDocument, Finding } from '@lantu/model/finding'
import type { TaskStatement } from '@lantu/model/statement'
import { plural } from '@lantu/model/wording/plural'
import { bodiesNamedIn } from '../bodies.ts'
import { composeFinding, lineageOf, sideOf } from '../compose-finding.ts'
import { groupBy } from '../data/keys.ts'
import { titlesAbove } from '../reviews.ts'
import type { Rule } from '../rule.ts'
import { isPlan } from '../sentences/relations.ts'

/** A document that names bodies in fewer of its sections does so by chance and not by its form. */
const NAMES_BODIES = 0.25
/** A report names them here and there; only one that mostly does has left some out. */
const REPORT_NAMES_BODIES = 0.5
const FEWEST_TASKS = 3

/** Chapters that set out how to think, and those of all bodies. */
const NOT_TASKS = /指导思想|原则|目标|形势|环境|基础|成就|回顾|远景|总体要求|组织领导|实施|保障/

/** 市财政局, 省发展改革委; not 我们, 各级政府 or 商业部门. */
const BODY = /^(?!各|全|我)[市省县区州盟旗国].{1,14}(?:局|委|委员会|办|办公室|厅|部|院|中心|公司|集团|政府)$/

function bodiesBySection(document: CheckedDocument): Set<number> {
  const named = new Set<number>()
  for (const { section, text } of document.paragraphs ?? []) if (bodiesNamedIn(text).length > 0) named.add(section)
  for (const s of document.statements)
    if (s.kind === 'task' && [s.actor ?? '', ...(s.actors ?? [])].some(actor => BODY.test(actor))) named.add(s.section)
  return named
}

/**
 * 任务没有责任单位 / Tasks without a responsible body
 *
 * 文件以“责任单位”“由……牵头”的形式落实责任，而某一节有三项以上任务，却没有写明责任单位。按节汇总为一条提示；整份文件都不写责任单位的，不查。
 *
 * The document names who answers for its tasks, and a section with three tasks or more does not. One note for each section;
 * documents that name nobody anywhere are left alone, for theirs is another form.
 *
 * Finds:
 *
 *     # 青川湖市“十四五”规划实施方案（2021—2025年）
 *     第一节 教育
 *     新建中小学校12所。推进集团化办学。完善学生资助制度。（责任单位：市教育局、市财政局）
 *     第二节 文化
 *     ⟦加快建设公共文化服务体系。⟧推进文化馆总分馆建设。培育文艺创作队伍。加强文物保护利用。
 *     = note
 *
 * Leaves alone:
 *
 *     # 青川湖市“十四五”规划实施方案（2021—2025年）
 *     第一节 教育
 *     新建中小学校12所。推进集团化办学。完善学生资助制度。（责任单位：市教育局、市财政局）
 *     第二节 文化
 *     加快建设公共文化服务体系。推进文化馆总分馆建设。由市文化广电和旅游局牵头，市财政局配合。
 */
export const taskWithoutBody: Rule = {
  name: 'task-without-body',
  *check({ documents }): Generator<Finding> {
    for (const document of documents) {
      const tasks = document.statements.filter((s): s is TaskStatement => s.kind === 'task')
      const bySection = groupBy(tasks, task => String(task.section))
      const named = bodiesBySection(document)
      const withBodies = [...bySection.keys()].filter(section => named.has(Number(section))).length
      if (bySection.size === 0 || withBodies / bySection.size < (isPlan(document) ? NAMES_BODIES : REPORT_NAMES_BODIES)) continue
      const titles = titlesAbove(document)
      for (const [section, own] of bySection) {
        const [first] = own
        if (!first || own.length < FEWEST_TASKS || named.has(Number(section)) || NOT_TASKS.test(titles(Number(section)))) continue
        const title = titles(Number(section)).split(' ')[0] ?? ''
        yield composeFinding({
          rule: 'task-without-body',
          gravity: 'note',
          subject: [lineageOf(document), titles(Number(section))],
          message: {
            zh: `“${title}”一节有 ${own.length} 项任务，没有写明责任单位。`,
            en: `The section “${title}” has ${plural(own.length, 'task')} and names no responsible body.`,
          },
          expected: { zh: '牵头单位和配合单位', en: 'a lead and supporting bodies' },
          sides: own.slice(0, 10).map(task => sideOf(document, task, 'stated')),
        })
      }
    }
  },
}
