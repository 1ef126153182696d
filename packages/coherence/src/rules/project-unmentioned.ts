import type { CheckedDocument, Finding, FindingSide } from '@lantu/model/finding'
import { form } from '@lantu/model/wording/plural'
import { composeFinding, lineageOf, sideOf } from '../compose-finding.ts'
import { groupBy } from '../data/keys.ts'
import type { Rule } from '../rule.ts'
import { sideOfCell } from '../tables.ts'

const MOST_LISTED = 30
const MOSTLY = 0.6

/** The sections of boxes, with all that lies in them. */
function boxOf(document: CheckedDocument): (section: number) => number | null {
  const byId = new Map((document.sections ?? []).map(section => [section.id, section]))
  return id => {
    for (let section = byId.get(id); section; section = section.parent === null ? undefined : byId.get(section.parent))
      if (section.kind === 'box') return section.id
    return null
  }
}

interface Listed {
  readonly name: string
  readonly section: number
  readonly side: FindingSide
}

const NAME_COLUMN = /^(?:项目|工程)?(?:及工程)?名称$|^(?:重大|重点)?(?:项目|工程)$/

/** What boxes list: the projects that the reader saw, and the names in their tables' column of names. */
function listedIn(document: CheckedDocument, box: (section: number) => number | null): Listed[] {
  const seen = document.statements.flatMap(s =>
    s.kind === 'project' && box(s.section) !== null ? [{ name: s.name, section: s.section, side: sideOf(document, s, 'stated') }] : [],
  )
  const inTables = (document.tables ?? []).flatMap(table => {
    if (box(table.section) === null) return []
    const names = table.cells.filter(cell => cell.row < table.headerRows && NAME_COLUMN.test(cell.text.replace(/\s/g, '')))
    const columns = new Set(names.map(cell => cell.column))
    return table.cells.flatMap(cell =>
      cell.row >= table.headerRows && columns.has(cell.column) && cell.text.trim().length >= 4
        ? [{ name: cell.text.replace(/\s/g, ''), section: table.section, side: sideOfCell(document, cell, [cell], 'stated') }]
        : [],
    )
  })
  const known = new Set(seen.map(({ name }) => name))
  return [...seen, ...inTables.filter(({ name }) => !known.has(name))]
}

/** What a name is sought by: without the words of kind at its end, which chapters leave out. */
const core = (name: string) =>
  name.replace(/[（(][^）)]{0,40}[）)]/g, '').replace(/(?:建设|改造|扩建|新建|续建)?(?:工程|项目|建设项目)$/, '')

/**
 * 专栏中的项目正文没有提到 / Projects of a box that no chapter mentions
 *
 * 专栏或项目表所列的项目，在正文任何一章都没有出现。按专栏汇总为一条提示。
 *
 * Projects that a box lists and that no chapter of the plan speaks of. One note for each box.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 产业发展
 *     加快建设云埠高端农机装备产业园，推进澄湖医疗器械产业园建设。
 *     专栏1 先进制造业重大项目
 *     | 序号 | 项目名称 | 建设地点 | 总投资（亿元） |
 *     | 1 | 云埠高端农机装备产业园 | 云埠市 | 32.5 |
 *     | 2 | 澄湖医疗器械产业园 | 澄湖区 | 15.2 |
 *     | 3 | ⟦荻浦船舶修造基地⟧ | 荻浦县 | 11.3 |
 *     = note
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 产业发展
 *     加快建设云埠高端农机装备产业园，推进荻浦船舶修造基地建设。
 *     专栏1 先进制造业重大项目
 *     | 序号 | 项目名称 | 建设地点 | 总投资（亿元） |
 *     | 1 | 云埠高端农机装备产业园 | 云埠市 | 32.5 |
 *     | 2 | 荻浦船舶修造基地 | 荻浦县 | 11.3 |
 */
export const projectUnmentioned: Rule = {
  name: 'project-unmentioned',
  *check({ documents }): Generator<Finding> {
    for (const document of documents) {
      const box = boxOf(document)
      const listed = listedIn(document, box)
      if (listed.length === 0) continue
      const chapters = (document.paragraphs ?? [])
        .filter(paragraph => box(paragraph.section) === null)
        .map(paragraph => paragraph.text.replace(/\s/g, ''))
      const text = chapters.join('\n')
      const absent = listed.filter(project => core(project.name).length >= 4 && !text.includes(core(project.name)))
      // a plan whose boxes are its only list of projects has no chapters that could speak of them
      if (absent.length > MOSTLY * listed.length) continue
      const titles = new Map((document.sections ?? []).map(section => [section.id, `${section.label} ${section.title}`.trim()]))
      for (const [id, own] of groupBy(absent, project => String(box(project.section)))) {
        const title = titles.get(Number(id)) ?? ''
        const all = listed.filter(project => String(box(project.section)) === id).length
        yield composeFinding({
          rule: 'project-unmentioned',
          gravity: 'note',
          subject: [lineageOf(document), title],
          message: {
            zh: `${title}所列 ${all} 个项目中，${own.length} 个在正文没有出现。`,
            en: `Of the ${all} projects in “${title}”, ${own.length} ${form(own.length, 'is', 'are')} not spoken of in any chapter.`,
          },
          sides: own.slice(0, MOST_LISTED).map(({ side }) => side),
        })
      }
    }
  },
}
