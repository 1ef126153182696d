import type { Finding, Gravity } from '@lantu/model/finding'
import { lastBefore, seriesKey } from '../before-target.ts'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy } from '../data/keys.ts'
import { isOfThePlace } from '../data/kinds.ts'
import { sidesOfMentions, withoutMentions } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { relation, wayOf } from '../data/values.ts'
import type { Rule } from '../rule.ts'
import { isBottomLine, isWeaker } from '../targets.ts'
import { itemOf, type Topic, TopicNotes } from '../topic-note.ts'

/** A flow of one year is no measure for one of five, and a year after a bad one grows faster than five years can. */
const spanOf = (d: Datum) => (d.measure === 'level' ? d.to - d.from : Number(d.from < d.to))
/** What is counted in a place and has no name in the catalogue is mostly work done in one period and less in the next. */
const isMeasuredAlike = (d: Datum) => d.measure === 'growth' || d.accumulation !== null || isOfThePlace(d) || /耕地|保有/.test(d.indicator)
/** Shares that are complete cannot rise: 100% to 100% is no lack of ambition. */
const isComplete = (d: Datum) => d.family === 'share' && (d.value >= 100 || d.value === 0)

/** 总人口控制在…以内: room for what grows, not a promise that it falls, where nothing but the ceiling tells the way. */
const isRoom = (d: Datum) =>
  (d.observation.comparator === 'le' || d.observation.comparator === 'lt') &&
  d.direction === null &&
  /人口|规模|总量|面积/.test(d.indicator)

function gravityOf(actual: Datum, target: Datum): Gravity {
  if (target.measure !== 'level' || isBottomLine(target) || actual.value === target.value) return 'note'
  // 5.5%左右 and 5.5%以内 are limits: to stay under one is not to fall back
  if (target.observation.comparator !== 'eq') return 'note'
  // a flow of one year may fall for good reasons; a stock or a rate that is to fall is a step back
  return target.accumulation === 'flow' || target.accumulation === null ? 'note' : 'warning'
}

/** What a target that is no more than the present is about; the notes of one topic are one. */
function topicOf(actual: Datum, target: Datum): Topic {
  const [zh, en] =
    target.measure === 'growth'
      ? ['项增速目标低于已达到的增速', 'growth targets are below the growth that was reached']
      : ['项目标不高于已达到的水平', 'targets are at or below what was reached']
  return {
    rule: 'target-not-above-actual',
    subject: [lineageOf(target.document), target.place, yearsText(actual), yearsText(target), en],
    heading: count => ({
      zh: `${yearsZh(target)}有 ${count} ${zh}（括号内为${yearsZh(actual)}）`,
      en: `${count} ${en}, ${yearsEn(target)} (in brackets ${yearsEn(actual)})`,
    }),
  }
}

function findingOf(actual: Datum, target: Datum, group: readonly Datum[]): Finding {
  const { indicator } = target.observation
  const isEqual = actual.value === target.value
  return composeFinding({
    rule: 'target-not-above-actual',
    gravity: gravityOf(actual, target),
    subject: [target.place, target.indicator, yearsText(actual), yearsText(target), target.measure],
    message: {
      zh: `“${indicator}”${yearsZh(target)}目标 ${printed(target)}，${isEqual ? '等于' : '弱于'} ${yearsZh(actual)}已达到的 ${printed(actual)}，如是有意安排请说明理由。`,
      en: `“${indicator}”: the target ${printed(target)} for ${yearsEn(target)} is ${isEqual ? 'no more than' : 'weaker than'} what ${yearsEn(actual)} reached, ${printed(actual)}.`,
    },
    found: printed(target),
    expected: { zh: `优于 ${printed(actual)}`, en: `better than ${printed(actual)}` },
    arithmetic: [`${printed(target)} ${relation(target, actual)} ${printed(actual)}`],
    sides: [...sidesOfMentions(actual, group, 'actual'), ...sidesOfMentions(target, group, 'target')],
  })
}

/**
 * 目标不高于已达到的水平 / A target at or below what is achieved
 *
 * 目标等于或弱于此前已经达到的数。存量、比率的目标低于现状作警告；增速目标低于前期实绩、与现状持平、“保持、不低于”等底线目标作提示。
 * 一年的增速与一年比，几年的年均增速与几年比。同一份文件、同一时期的提示合为两条：增速一条，其余一条。
 *
 * A target equal to, or weaker than, what has been reached before. A stock or a rate that is to fall back is a warning; slower
 * growth than was reached, a target equal to the present and a floor that is only to be kept are notes. Growth of a year is
 * measured by growth of a year, growth over years by growth over years. The notes of one document and time are two at most: one
 * of growth, one of the rest.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，森林覆盖率达到⟦46.3⟧%。
 *     第二章 发展目标
 *     到2025年，森林覆盖率提高到⟦45⟧%。
 *     = warning
 *
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     2021年，外贸进出口总额增长⟦12.4⟧%，全部工业增加值增长⟦9.1⟧%。
 *     二、2022年工作安排
 *     2022年，外贸进出口总额增长⟦8⟧%，全部工业增加值增长⟦7.5⟧%。
 *     = note
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，森林覆盖率达到46.3%，城镇登记失业率为3.2%，行政村通硬化路比例达到100%。
 *     第二章 发展目标
 *     到2025年，森林覆盖率提高到47%，城镇登记失业率为3%，行政村通硬化路比例达到100%。
 *     ---
 *     # 青川湖市2022年政府工作报告
 *     一、2021年工作回顾
 *     2021年，外贸进出口总额增长12.4%，修缮沿街骑楼860间。
 *     二、今后五年目标
 *     2022—2026年，外贸进出口总额年均增长8%，修缮沿街骑楼300间，户籍人口控制在260万人以内。
 */
export const targetNotAboveActual: Rule = {
  name: 'target-not-above-actual',
  *check({ data }): Generator<Finding> {
    const comparable = data.filter(
      d => d.measure !== 'change' && d.family !== 'multiple' && !/[番倍]/.test(d.observation.unit) && !d.isStart && isMeasuredAlike(d),
    )
    const notes = new TopicNotes()
    for (const group of groupBy(comparable, d => seriesKey(d, spanOf(d))).values()) {
      const sorted = withoutMentions(group).toSorted((a, b) => a.to - b.to || a.from - b.from)
      for (const target of sorted) {
        if (target.status !== 'target' || wayOf(target) === null || isRoom(target)) continue
        const isFloorOrCeiling = target.observation.comparator !== 'eq'
        for (const actual of lastBefore(target, sorted, 'actual')) {
          const isSame =
            actual.value === target.value && target.measure === 'level' && !isFloorOrCeiling && !isComplete(target) && !isBottomLine(target)
          if (!isWeaker(actual, target) && !isSame) continue
          const finding = findingOf(actual, target, group)
          if (finding.gravity === 'note') notes.add(topicOf(actual, target), { finding, item: itemOf(target, actual) })
          else yield finding
        }
      }
    }
    yield* notes.findings()
  },
}
