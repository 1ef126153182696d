import type { Finding, Gravity } from '@lantu/model/finding'
import { powerOfTen } from '../arithmetic.ts'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import { type Datum, groupBy, joinKey, printed, sidesOfMentions, withoutMentions, yearsText } from '../datum.ts'
import type { Rule } from '../rule.ts'

/** Two values can only contradict each other when all of this is the same. */
const key = (d: Datum) => joinKey(d.document.name, d.place, d.indicator, d.family, d.from, d.to, d.status, d.measure, d.basis)

const isFloor = ({ observation }: Datum) => observation.comparator === 'ge' || observation.comparator === 'gt'
const isCeiling = ({ observation }: Datum) => observation.comparator === 'le' || observation.comparator === 'lt'

/** Whether the value keeps what the bound says: 95% keeps 90%以上. */
function keeps(value: Datum, bound: Datum): boolean {
  if (isFloor(value) || isCeiling(value)) return false
  return isFloor(bound) ? value.value >= bound.value : isCeiling(bound) && value.value <= bound.value
}

/** One of the two is the other with fewer digits: 48% and 47.8%. */
function rounds(a: Datum, b: Datum): boolean {
  const decimals = (d: Datum) => d.observation.text.split('.')[1]?.length ?? 0
  const [rough, fine] = decimals(a) < decimals(b) ? [a, b] : [b, a]
  return Math.abs(rough.value - fine.value) <= 0.5 * 10 ** -decimals(rough) * rough.factor * 1.000001 && decimals(a) !== decimals(b)
}

/** Null where the two agree. A result that keeps a bound agrees; two commitments of different strength are worth a note. */
function gravityOf(a: Datum, b: Datum): Gravity | null {
  if (a.value === b.value || rounds(a, b) || powerOfTen(a.value, b.value)) return null
  if (a.observation.comparator === 'approx' || b.observation.comparator === 'approx') {
    if (Math.abs(a.value - b.value) <= 0.03 * Math.max(Math.abs(a.value), Math.abs(b.value))) return null
  }
  if (keeps(a, b) || keeps(b, a)) return a.status === 'target' ? 'note' : null
  // two floors or two ceilings can both hold
  if ((isFloor(a) && isFloor(b)) || (isCeiling(a) && isCeiling(b))) return 'note'
  // what is counted without a name in the catalogue is often counted of two things: 培训 5000 人次 here, 8000 人次 there
  return a.accumulation === null && !isRate(a) ? 'note' : 'warning'
}

/** Rates, shares, growth and averages are of one thing; a count of works is of whichever works the sentence means. */
const isRate = (d: Datum) => d.family === 'share' || d.family === 'percentage points' || /人均|平均|每千|每万|单位/.test(d.indicator)

function findingOf(a: Datum, b: Datum, gravity: Gravity, group: readonly Datum[]): Finding {
  const { indicator } = a.observation
  const time = yearsText(a)
  const other = b.observation.indicator
  const both = other === indicator ? `“${indicator}”` : `“${indicator}”与“${other}”`
  return composeFinding({
    rule: 'two-values',
    gravity,
    subject: [lineageOf(a.document), a.place, a.indicator, time, a.status, a.measure],
    message: {
      zh: `${both}（${time}）有两个数：${printed(a)} 与 ${printed(b)}。`,
      en: `“${indicator}”${other === indicator ? '' : ` and “${other}”`} (${time}) has two values: ${printed(a)} and ${printed(b)}.`,
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
