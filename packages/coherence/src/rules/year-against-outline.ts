import type { CheckedDocument, Finding } from '@lantu/model/finding'
import { form, plural } from '@lantu/model/wording/plural'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, short } from '../data/printing.ts'
import { wayOf } from '../data/values.ts'
import { mainTable } from '../main-table.ts'
import type { Rule } from '../rule.ts'
import { outlineAndYear } from '../sentences/relations.ts'
import { isWeaker } from '../targets.ts'
import { itemOf, type Topic, TopicNotes } from '../topic-note.ts'

const isByYear = (d: Datum) => d.measure === 'growth' && (d.basis === 'annual' || d.basis === 'average')

const topicOf = (yearly: Datum, outline: Datum, kind: 'growth' | 'path'): Topic => ({
  rule: 'year-against-outline',
  subject: [lineageOf(yearly.document), lineageOf(outline.document), yearly.place, yearly.to, kind],
  heading: count =>
    kind === 'growth'
      ? {
          zh: `${yearly.to}年有 ${count} 项增速目标低于纲要的年均增速（括号内为纲要）`,
          en: `${plural(count, 'growth target')} for ${yearly.to} ${form(count, 'is', 'are')} below the outline's annual growth (in brackets)`,
        }
      : {
          zh: `${yearly.to}年有 ${count} 项目标落后于纲要的路径（括号内为纲要期末目标）`,
          en: `${plural(count, 'target')} for ${yearly.to} ${form(count, 'is', 'are')} behind the outline's path (its end target in brackets)`,
        },
})

function slower(outline: Datum, yearly: Datum): Finding {
  return composeFinding({
    rule: 'year-against-outline',
    gravity: 'note',
    subject: [yearly.place, yearly.indicator, yearly.to, 'growth'],
    message: {
      zh: `“${yearly.observation.indicator}”${yearly.to}年增速目标 ${printed(yearly)}，低于纲要的年均 ${printed(outline)}。`,
      en: `“${yearly.observation.indicator}”: growth of ${printed(yearly)} is aimed at in ${yearly.to}, below the ${printed(outline)} a year of the outline.`,
    },
    found: printed(yearly),
    expected: printed(outline),
    arithmetic: [`${printed(yearly)} < ${printed(outline)}`],
    sides: [sideOfDatum(yearly, 'lower'), sideOfDatum(outline, 'upper')],
  })
}

/** Where the straight line from the base to the end target is in a year. */
const onPath = (base: Datum, end: Datum, year: number) => base.value + ((end.value - base.value) * (year - base.to)) / (end.to - base.to)

function behind(base: Datum, end: Datum, yearly: Datum): Finding | null {
  const due = onPath(base, end, yearly.to)
  const way = wayOf(end)
  const gap = way === 'lower' ? yearly.value - due : due - yearly.value
  // within a tenth of the whole way it is on the path
  if (way === null || gap <= 0.1 * Math.abs(end.value - base.value)) return null
  const expected = `${short(due / yearly.factor)}${yearly.observation.unit}`
  return composeFinding({
    rule: 'year-against-outline',
    gravity: 'note',
    subject: [yearly.place, yearly.indicator, yearly.to, 'path'],
    message: {
      zh: `“${yearly.observation.indicator}”${yearly.to}年目标 ${printed(yearly)}，落后于纲要从 ${printed(base)} 到 ${printed(end)} 的路径（应为 ${expected}）。`,
      en: `“${yearly.observation.indicator}”: ${printed(yearly)} for ${yearly.to} is behind the outline's path from ${printed(base)} to ${printed(end)} (${expected}).`,
    },
    found: printed(yearly),
    expected,
    arithmetic: [`${printed(base)} + (${printed(end)} − ${printed(base)}) × ${yearly.to - base.to}/${end.to - base.to} = ${expected}`],
    sides: [sideOfDatum(yearly, 'lower'), sideOfDatum(end, 'upper'), sideOfDatum(base, 'base')],
  })
}

function unsaid(yearly: CheckedDocument, year: number, main: readonly Datum[]): Finding {
  const names = main.map(d => d.observation.indicator)
  return composeFinding({
    rule: 'year-against-outline',
    gravity: 'note',
    subject: [lineageOf(yearly), year, 'missing'],
    message: {
      zh: `纲要的 ${names.length} 项主要指标，${year}年的安排没有写：${names.slice(0, 12).join('、')}${names.length > 12 ? ' 等' : ''}。`,
      en: `${plural(names.length, 'main indicator')} of the outline ${form(names.length, 'is', 'are')} not arranged for ${year}: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}.`,
    },
    sides: main.map(d => sideOfDatum(d, 'upper')),
  })
}

/**
 * 年度安排与规划纲要衔接 / A year's arrangement against the outline
 *
 * 年度计划或政府工作报告的当年目标与纲要比较：增速目标低于纲要年均增速；水平目标落后于纲要从基期到期末的路径；纲要主要指标没有当年安排。都作提示，三个方面各合为一条。
 *
 * The targets of an annual plan or a work report against the outline: growth below the outline's annual growth; a level behind
 * the path from the outline's base to its end; main indicators that the year does not arrange. All are notes, one for each of the three.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 发展目标
 *     “十四五”期间，社会消费品零售总额年均增长⟦8⟧%。
 *     # 青川湖市2023年政府工作报告
 *     二、2023年工作安排
 *     2023年主要预期目标是：社会消费品零售总额增长⟦6⟧%。
 *     = note
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 发展目标
 *     “十四五”期间，社会消费品零售总额年均增长8%。
 *     # 青川湖市2023年政府工作报告
 *     二、2023年工作安排
 *     2023年主要预期目标是：社会消费品零售总额增长8.5%。
 */
export const yearAgainstOutline: Rule = {
  name: 'year-against-outline',
  *check({ documents, data }): Generator<Finding> {
    const byDocument = groupBy(
      data.filter(d => d.accumulation !== null),
      d => d.document.name,
    )
    const notes = new TopicNotes()
    for (const [outline, yearly, year] of outlineAndYear(documents)) {
      const own = (byDocument.get(yearly.name) ?? []).filter(d => d.status === 'target' && d.to === year)
      const planned = groupBy(byDocument.get(outline.name) ?? [], d => joinKey(d.indicator, d.family, d.place))
      for (const d of own) {
        const there = planned.get(joinKey(d.indicator, d.family, d.place)) ?? []
        if (isByYear(d)) {
          const growth = there.find(
            other => other.status === 'target' && isByYear(other) && other.from === outline.period?.from && other.to === outline.period.to,
          )
          if (growth && isWeaker(growth, d))
            notes.add(topicOf(d, growth, 'growth'), { finding: slower(growth, d), item: itemOf(d, growth) })
        } else if (d.measure === 'level' && d.to < (outline.period?.to ?? 0)) {
          const base = there.find(
            other => other.status === 'actual' && other.measure === 'level' && other.from === other.to && other.to === outline.baseYear,
          )
          const end = there.find(
            other => other.status === 'target' && other.measure === 'level' && other.from === other.to && other.to === outline.period?.to,
          )
          const finding = base && end ? behind(base, end, d) : null
          if (finding && end) notes.add(topicOf(d, end, 'path'), { finding, item: itemOf(d, end) })
        }
      }
      const arranged = new Set((byDocument.get(yearly.name) ?? []).filter(d => d.status === 'target').map(d => d.indicator))
      const main = [...groupBy(mainTable(outline, data), d => d.indicator).values()].flatMap(same => same.slice(0, 1))
      const absent = main.filter(d => !arranged.has(d.indicator))
      if (absent.length && absent.length < main.length) yield unsaid(yearly, year, absent)
    }
    yield* notes.findings()
  },
}
