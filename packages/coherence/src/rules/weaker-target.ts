import type { Finding, Gravity } from '@lantu/model/finding'
import { lastBefore, seriesKey } from '../before-target.ts'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy } from '../data/keys.ts'
import { isWork } from '../data/kinds.ts'
import { sidesOfMentions, withoutMentions } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { relation } from '../data/values.ts'
import type { Rule } from '../rule.ts'
import { isBottomLine, isWeaker } from '../targets.ts'
import { itemOf, type Topic, TopicNotes } from '../topic-note.ts'

/** The targets of the last time before: what the target is measured against. */
function predecessors(target: Datum, series: readonly Datum[]): Datum[] {
  const earlier = lastBefore(target, series, 'target')
  // what was aimed at two plans ago is not the last target
  return earlier[0] && target.from - earlier[0].to > (target.measure === 'level' ? 5 : 2) ? [] : earlier
}

/** A flow of one year is no measure for a flow of five. */
const spanOf = (d: Datum) => (d.measure === 'level' ? d.to - d.from : 0)

function gravityOf(earlier: Datum, target: Datum): Gravity {
  if (target.measure !== 'level' || isBottomLine(target)) return 'note'
  const isApart = earlier.document === target.document || target.accumulation === 'flow'
  return isApart ? 'note' : 'warning'
}

/** Slower growth and lower levels are two topics; each is one note for a plan. */
function topicOf(earlier: Datum, target: Datum): Topic {
  const [zh, en] = target.measure === 'growth' ? ['项增速目标', 'growth targets are'] : ['项目标', 'targets are']
  return {
    rule: 'weaker-target',
    subject: [lineageOf(target.document), target.place, yearsText(earlier), yearsText(target), en],
    heading: count => ({
      zh: `${yearsZh(target)}有 ${count} ${zh}弱于此前的目标（括号内为${yearsZh(earlier)}）`,
      en: `${count} ${en} weaker for ${yearsEn(target)} than those before (in brackets ${yearsEn(earlier)})`,
    }),
  }
}

function findingOf(earlier: Datum, target: Datum, group: readonly Datum[]): Finding {
  const { indicator } = target.observation
  return composeFinding({
    rule: 'weaker-target',
    gravity: gravityOf(earlier, target),
    subject: [target.place, target.indicator, yearsText(earlier), yearsText(target), target.measure],
    message: {
      zh: `“${indicator}”${yearsZh(target)}目标 ${printed(target)}，弱于此前（${yearsZh(earlier)}目标）的 ${printed(earlier)}，如是有意下调请说明理由。`,
      en: `“${indicator}”: the target ${printed(target)} for ${yearsEn(target)} is weaker than the ${printed(earlier)} that was set for ${yearsEn(earlier)}.`,
    },
    found: printed(target),
    expected: printed(earlier),
    arithmetic: [`${printed(target)} ${relation(target, earlier)} ${printed(earlier)}`],
    sides: [...sidesOfMentions(earlier, group, 'earlier'), ...sidesOfMentions(target, group, 'later')],
  })
}

/**
 * 目标弱于上一期目标 / A target weaker than the last one
 *
 * 规划倒退：同一指标后一期的目标弱于前一期的目标。水平目标作警告；增速放缓可能是有意的，作提示；“保持、稳定、不低于”等底线目标作提示。一份规划的提示按增速和水平各合为一条。
 *
 * A target weaker than the target of the period before, of the same indicator, place and measure. A lower level is a warning;
 * slower growth may be meant and is a note, and so is a floor that is only to be kept; a plan's notes are one of growth and one of levels.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十三个五年规划纲要
 *     第一章 发展目标
 *     到2020年，森林覆盖率达到⟦50⟧%。
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到⟦48⟧%。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十三个五年规划纲要
 *     第一章 发展目标
 *     到2020年，森林覆盖率达到46%，城镇调查失业率控制在5.5%以内。
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到48%，城镇调查失业率控制在5%以内。
 */
export const weakerTarget: Rule = {
  name: 'weaker-target',
  *check({ data }): Generator<Finding> {
    const comparable = data.filter(
      d => d.measure !== 'change' && d.family !== 'multiple' && (d.accumulation !== null || !isWork(d.observation.indicator)),
    )
    const notes = new TopicNotes()
    for (const group of groupBy(comparable, d => seriesKey(d, spanOf(d))).values()) {
      const sorted = withoutMentions(group).toSorted((a, b) => a.to - b.to || a.from - b.from)
      for (const target of sorted) {
        if (target.status !== 'target') continue
        for (const earlier of predecessors(target, sorted)) {
          if (!isWeaker(earlier, target)) continue
          const finding = findingOf(earlier, target, group)
          if (finding.gravity === 'note') notes.add(topicOf(earlier, target), { finding, item: itemOf(target, earlier) })
          else yield finding
        }
      }
    }
    yield* notes.findings()
  },
}
