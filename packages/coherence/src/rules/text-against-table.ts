import type { CheckedDocument, Finding } from '@lantu/model/finding'
import { nameKey } from '@lantu/model/indicator-catalogue'
import { form, plural } from '@lantu/model/wording/plural'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { mainTable } from '../main-table.ts'
import { titlesAbove } from '../reviews.ts'
import type { Rule } from '../rule.ts'
import { type Topic, TopicNotes } from '../topic-note.ts'

const GOALS = /目标|指标/

function findingOf(d: Datum, isInTable: boolean): Finding {
  const { indicator } = d.observation
  return composeFinding({
    rule: 'text-against-table',
    gravity: 'note',
    subject: [lineageOf(d.document), d.indicator, isInTable ? 'table' : 'text'],
    message: isInTable
      ? {
          zh: `主要指标表中的“${indicator}”在正文中没有出现。`,
          en: `“${indicator}” stands in the table of main indicators and nowhere in the text.`,
        }
      : {
          zh: `目标章节写了“${indicator}”的目标，主要指标表中没有这一项。`,
          en: `The chapter of goals sets “${indicator}”, which the table of main indicators does not hold.`,
        },
    sides: [sideOfDatum(d, 'stated')],
  })
}

/** What only the table holds is one note, what only the text holds another. */
const topicOf = (document: CheckedDocument, isInTable: boolean): Topic => ({
  rule: 'text-against-table',
  subject: [lineageOf(document), isInTable ? 'table' : 'text', 'all'],
  heading: count =>
    isInTable
      ? {
          zh: `主要指标表中有 ${count} 项在正文中没有出现`,
          en: `${plural(count, 'indicator')} of the table of main indicators ${form(count, 'stands', 'stand')} nowhere in the text`,
        }
      : {
          zh: `目标章节有 ${count} 项目标不在主要指标表中`,
          en: `${plural(count, 'target')} of the chapter of goals ${form(count, 'is', 'are')} not in the table of main indicators`,
        },
})

const listed = (d: Datum, isInTable: boolean) => ({
  finding: findingOf(d, isInTable),
  item: { zh: `“${d.observation.indicator}”`, en: `“${d.observation.indicator}”` },
})

/** What the words of a name boil down to when it is sought in running text. */
const core = (d: Datum) =>
  nameKey(d.observation.indicator)
    .replace(/[（(][^）)]{0,40}[）)]/g, '')
    .replace(/(?:年均)?增长$|降低$|下降$/, '')

/**
 * 正文与主要指标表不一致 / Indicators in the text and in the table
 *
 * 目标章节提出的指标，主要指标表中没有；或主要指标表中的指标，正文没有提到。两者都只作提示，一份文件各合为一条。只查指标目录中的指标。
 *
 * An indicator that the chapter of goals sets and the table of main indicators does not hold, or the reverse. Both are notes,
 * one each for a document; only indicators of the catalogue are looked for.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第二章 发展目标
 *     到2025年，森林覆盖率达到47.0%，常住人口城镇化率达到63.0%，旅游总收入达到⟦360⟧亿元。
 *     | 指标 | 2020年 | 2025年 | 属性 |
 *     | 地区生产总值（亿元） | 1960 | 2685 | 预期性 |
 *     | 常住人口城镇化率（%） | 57.8 | 63.0 | 预期性 |
 *     | 森林覆盖率（%） | 46.2 | 47.0 | 约束性 |
 *     | 人均预期寿命（岁） | 78.1 | 79.2 | 预期性 |
 *     | 基本养老保险参保率（%） | 92.6 | 95.0 | 预期性 |
 *     | 空气质量优良天数比率（%） | 88.5 | 91.0 | 约束性 |
 *     = note
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第二章 发展目标
 *     到2025年，森林覆盖率达到47.0%，常住人口城镇化率达到63.0%，旅游总收入达到360亿元。
 */
export const textAgainstTable: Rule = {
  name: 'text-against-table',
  *check({ documents, data, numbers }): Generator<Finding> {
    const all = groupBy(numbers, d => d.document.name)
    const byDocument = groupBy(data, d => d.document.name)
    const notes = new TopicNotes()
    for (const document of documents) {
      const own = byDocument.get(document.name) ?? []
      const table = mainTable(document, own)
      if (table.length === 0) continue
      const tabled = new Set(table.map(d => d.indicator))
      const titles = titlesAbove(document)
      const inProse = own.filter(d => !d.observation.cell && d.accumulation !== null && d.place === document.place)
      const goals = inProse.filter(d => d.status === 'target' && d.to === document.period?.to && GOALS.test(titles(d.observation.section)))
      for (const same of groupBy(goals, d => d.indicator).values())
        if (same[0] && !tabled.has(same[0].indicator)) notes.add(topicOf(document, false), listed(same[0], false))
      const said = new Set((all.get(document.name) ?? []).filter(d => !d.observation.cell).map(d => d.indicator))
      const text = nameKey((document.paragraphs ?? []).map(paragraph => paragraph.text).join(''))
      for (const same of groupBy(table, d => joinKey(d.indicator)).values())
        if (same[0] && !said.has(same[0].indicator) && !text.includes(core(same[0])))
          notes.add(topicOf(document, true), listed(same[0], true))
    }
    yield* notes.findings()
  },
}
