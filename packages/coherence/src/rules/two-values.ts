import type { Finding, Gravity } from '@lantu/model/finding'
import { powerOfTen } from '../arithmetic/arithmetic.ts'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { isOfThePlace, isWork, LEAST_NAME } from '../data/kinds.ts'
import { sidesOfMentions, withoutMentions } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import type { Rule } from '../rule.ts'
import { isYearly } from '../sentences/relations.ts'

/** Two values can only contradict each other when all of this is the same. */
const key = (d: Datum) => joinKey(d.document.name, d.place, d.indicator, d.family, d.from, d.to, d.status, d.measure, d.basis, rowOfPart(d))

/** 其中：本科以上比例 below two rows is of two things. */
const rowOfPart = ({ observation: { cell, quote } }: Datum) => (cell && /^\W{0,12}其中/.test(quote) ? `${cell.table}:${cell.row}` : '')

const isFloor = ({ observation }: Datum) => observation.comparator === 'ge' || observation.comparator === 'gt'
const isCeiling = ({ observation }: Datum) => observation.comparator === 'le' || observation.comparator === 'lt'

/** Whether the value keeps what the bound says: 95% keeps 90%以上. */
function keeps(value: Datum, bound: Datum): boolean {
  if (isFloor(value) || isCeiling(value)) return false
  return isFloor(bound) ? value.value >= bound.value : isCeiling(bound) && value.value <= bound.value
}

/** The step of the last digit that a number prints: 0.1 of 47.8, 100 of 1600. */
function stepOf({ observation, factor }: Datum): number {
  const digits = observation.text.normalize('NFKC').replace(/[^\d.]/g, '')
  const decimals = digits.split('.')[1]?.length ?? 0
  const zeros = decimals ? 0 : (/(?<!0)0+$/.exec(digits)?.[0].length ?? 0)
  return 10 ** (zeros - decimals) * factor
}

/** One of the two is the other with fewer digits: 48% and 47.8%, 1600亿元 and 1604.8亿元. */
function rounds(a: Datum, b: Datum): boolean {
  const [rough, fine] = stepOf(a) > stepOf(b) ? [a, b] : [b, a]
  const gap = Math.abs(rough.value - fine.value)
  return stepOf(a) !== stepOf(b) && gap <= 0.5 * stepOf(rough) * 1.000001 && gap <= 0.015 * Math.abs(fine.value)
}

/** Null where the two agree. A result that keeps a bound agrees; two commitments of different strength are worth a note. */
function gravityOf(a: Datum, b: Datum): Gravity | null {
  if (a.value === b.value || rounds(a, b) || powerOfTen(a.value, b.value)) return null
  // 3.5‰ here and 3.26% there is first of all a slip of the unit
  if (a.family === 'share' && a.observation.unit !== b.observation.unit) return null
  if (a.observation.comparator === 'approx' || b.observation.comparator === 'approx') {
    if (Math.abs(a.value - b.value) <= 0.03 * Math.max(Math.abs(a.value), Math.abs(b.value))) return null
  }
  // a report's sum of years beside one of its years, whose time was not seen
  const times = Math.max(Math.abs(a.value), Math.abs(b.value)) / Math.min(Math.abs(a.value), Math.abs(b.value))
  if (a.from < a.to && a.measure === 'level' && isYearly(a.document) && times > 2.5) return null
  const isFar = Math.abs(a.value - b.value) > 0.05 * Math.max(Math.abs(a.value), Math.abs(b.value))
  const isKnown = a.accumulation !== null || isOfThePlace(a)
  // what the catalogue does not know is often counted of two things: 培训 5000 人次 here, 8000 人次 there
  if (a.accumulation === null && (isWork(a.indicator) || OF_ONE_PROJECT.test(a.indicator) || a.indicator.length < LEAST_NAME)) return null
  // both can hold, and a plan that commits itself twice to different strengths has not decided
  if (keeps(a, b) || keeps(b, a))
    return a.status === 'target' ? (isFar && isKnown && !isCeiling(a) && !isCeiling(b) ? 'warning' : 'note') : null
  // two floors or two ceilings can both hold
  if ((isFloor(a) && isFloor(b)) || (isCeiling(a) && isCeiling(b))) return a.status === 'target' && isFar && isKnown ? 'warning' : 'note'
  if (a.accumulation !== null) return 'warning'
  return a.measure === 'level' ? 'warning' : null
}

/** Facts of single projects: every one of them has its own. */
const OF_ONE_PROJECT = /投资$|资金$|安排$|面积$|床位$|学位$|规模$|金额$|项目(?:建设)?$|机架$|泊位$|座位$|用地$|竣工|开工|奖补|补助/
function findingOf(a: Datum, b: Datum, gravity: Gravity, group: readonly Datum[]): Finding {
  const { indicator } = a.observation
  const other = b.observation.indicator
  const both = other === indicator ? `“${indicator}”` : `“${indicator}”与“${other}”`
  return composeFinding({
    rule: 'two-values',
    gravity,
    subject: [lineageOf(a.document), a.place, a.indicator, yearsText(a), a.status, a.measure],
    message: {
      zh: `${both}（${yearsZh(a)}）有两个数：${printed(a)} 与 ${printed(b)}，请核对来源，统一为一个数或写明口径。`,
      en: `“${indicator}”${other === indicator ? '' : ` and “${other}”`} (${yearsEn(a)}) has two values: ${printed(a)} and ${printed(b)}; keep one, or say how they differ.`,
    },
    found: printed(b),
    expected: printed(a),
    arithmetic: [`${printed(a)} ≠ ${printed(b)}`],
    sides: [...sidesOfMentions(a, group, 'stated'), ...sidesOfMentions(b, group, 'other')],
  })
}

/**
 * 同一指标有两个数 / One indicator with two values
 *
 * 同一份文件里，同一指标、同一地方、同一时间、同一口径写了两个不同的数：正文与正文、正文与表格、表格与表格。
 * 只差舍入的、一处写“以上”而另一处满足的实际值，不算矛盾；两处承诺的强度不同，作为提示。
 *
 * One document gives the same indicator, place, time, status and measure two values: in prose, in prose and table, in two
 * tables. Values that differ by rounding agree, and so does a result that keeps a bound; two commitments of different
 * strength are a note.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到⟦47⟧%。
 *     第六章 生态建设
 *     到2025年，森林覆盖率达到⟦48.5⟧%。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到47%，建成区绿化覆盖率达到42%，城镇污水处理率达到95%。
 *     第六章 生态建设
 *     到2025年，森林覆盖率达到47.0%。
 */
export const twoValues: Rule = {
  name: 'two-values',
  *check({ data }): Generator<Finding> {
    for (const group of groupBy(
      data.filter(d => !d.isStart),
      key,
    ).values()) {
      const [first, ...others] = withoutMentions(group)
      for (const other of others) {
        const gravity = first ? gravityOf(first, other) : null
        if (first && gravity) yield findingOf(first, other, gravity, group)
      }
    }
  },
}
