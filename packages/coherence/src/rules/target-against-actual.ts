import type { Finding, Gravity } from '@lantu/model/finding'
import { form, plural } from '@lantu/model/wording/plural'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Corpus } from '../corpus.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sidesOfMentions, withoutMentions } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { relation } from '../data/values.ts'
import type { Rule } from '../rule.ts'
import { isMet } from '../targets.ts'
import { itemOf, type Topic, TopicNotes } from '../topic-note.ts'

const keyOf = (d: Datum, name: string) => joinKey(name, d.place, d.family, d.measure, d.basis, d.from, d.to)

/** Where results contradict each other, the one beside the target in its own document; else the last one printed. */
function nearest(target: Datum, actuals: readonly Datum[]): Datum | undefined {
  const distance = (d: Datum) => Math.abs(d.observation.at - target.observation.at)
  const own = actuals.filter(d => d.document === target.document)
  return own.length ? own.reduce((a, b) => (distance(b) < distance(a) ? b : a)) : actuals.at(-1)
}

function findingOf(target: Datum, actual: Datum, met: boolean, group: readonly Datum[], gravity: Gravity): Finding {
  const { indicator } = target.observation
  const other = actual.indicator === target.indicator ? '' : `（写作“${actual.observation.indicator}”）`
  return composeFinding({
    rule: 'target-against-actual',
    gravity,
    subject: [target.place, target.indicator, yearsText(target), target.measure],
    message: {
      zh: `“${indicator}”${yearsZh(target)}目标 ${printed(target)}，完成 ${printed(actual)}${other}，${met ? '达到' : '未达到'}。`,
      en: `“${indicator}”: the target for ${yearsEn(target)} was ${printed(target)}, the result ${printed(actual)}: ${met ? 'met' : 'missed'}.`,
    },
    found: printed(actual),
    expected: printed(target),
    arithmetic: [`${printed(actual)} ${relation(actual, target)} ${printed(target)}`],
    sides: [...sidesOfMentions(target, group, 'target'), ...sidesOfMentions(actual, group, 'actual')],
  })
}

/** Targets of one document and time that were met: one note, with every pair. */
const topicOf = (target: Datum, actual: Datum): Topic => ({
  rule: 'target-against-actual',
  subject: [lineageOf(target.document), lineageOf(actual.document), target.place, yearsText(target), 'met'],
  heading: count => ({
    zh: `${yearsZh(target)}有 ${count} 项目标已达到（括号内为目标）`,
    en: `${plural(count, 'target')} for ${yearsEn(target)} ${form(count, 'was', 'were')} met (the target in brackets)`,
  }),
})

/** Targets with the results that answer them: one pair for each thing said, however often it is said. */
export function* outcomesOf({
  data,
  conceptOf,
}: Corpus): Generator<{ target: Datum; actual: Datum; met: boolean; group: readonly Datum[] }> {
  for (const group of groupBy(data, d => keyOf(d, conceptOf(d).name)).values()) {
    const said = withoutMentions(group)
    const actuals = said.filter(d => d.status === 'actual')
    for (const target of said) {
      const exact = actuals.filter(d => d.indicator === target.indicator)
      const actual = target.status === 'target' ? nearest(target, exact.length ? exact : actuals) : undefined
      const met = actual ? isMet(target, actual) : null
      // 一季度下降4.7%，全年预计增长9%: one sentence tells a course, not a target and its result
      const isOneSentence =
        actual?.document === target.document && actual.observation.quoteStart === target.observation.quoteStart && !actual.observation.cell
      if (actual && met !== null && !isOneSentence) yield { target, actual, met, group }
    }
  }
}

/**
 * 目标与完成情况 / Target against result
 *
 * 同一指标、同一地方、同一时间的目标与实际：可以在一份文件里（规划的完成情况表），也可以在前后两份文件里。未达到作警告，达到作提示；
 * 名称相近但不相同的，都作提示。同一份文件、同一时间已达到的各项合为一条提示。
 *
 * A target and the result of the same indicator, place, measure and time, in one document or in two that follow each other. A
 * miss is a warning and a hit a note; where the names are alike and not equal, either is a note. The hits of one document and
 * time are one note.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十三个五年规划纲要
 *     第一章 发展目标
 *     到2020年，森林覆盖率达到⟦46⟧%。
 *     # 青川湖市2021年政府工作报告
 *     一、“十三五”工作回顾
 *     2020年，森林覆盖率达到⟦44.2⟧%。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十三个五年规划纲要
 *     第一章 发展目标
 *     到2020年，森林覆盖率达到46%。
 *     # 云埠市2021年政府工作报告
 *     一、“十三五”工作回顾
 *     2020年，森林覆盖率达到44.2%。
 */
export const targetAgainstActual: Rule = {
  name: 'target-against-actual',
  *check(corpus): Generator<Finding> {
    const notes = new TopicNotes()
    for (const { target, actual, met, group } of outcomesOf(corpus)) {
      const isSure = actual.indicator === target.indicator && target.observation.comparator !== 'approx'
      const nearly = Math.abs(actual.value - target.value) <= 0.03 * Math.abs(target.value)
      // 9%左右 is missed by 7.4 and not by 8.9
      const isMissed = !met && (isSure || (actual.indicator === target.indicator && !nearly))
      const finding = findingOf(target, actual, met, group, isMissed ? 'warning' : 'note')
      if (met && actual.indicator === target.indicator) notes.add(topicOf(target, actual), { finding, item: itemOf(actual, target) })
      else yield finding
    }
    yield* notes.findings()
  },
}
