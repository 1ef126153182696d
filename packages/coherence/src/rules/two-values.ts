import type { Finding, Gravity } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import { type Datum, groupBy, joinKey, printed, sidesOfMentions, withoutMentions } from '../datum.ts'
import type { Rule } from '../rule.ts'

/** Two values can only contradict each other when all of this is the same. */
const key = (d: Datum) =>
  joinKey(d.document.name, d.place, d.indicator, d.family, d.from, d.to, d.observation.status, d.observation.measure, d.observation.basis)

const isFloor = ({ observation }: Datum) => observation.comparator === 'ge' || observation.comparator === 'gt'
const isCeiling = ({ observation }: Datum) => observation.comparator === 'le' || observation.comparator === 'lt'

/** Whether the value keeps what the bound says: 95% keeps 90%以上. */
function keeps(value: Datum, bound: Datum): boolean {
  if (isFloor(value) || isCeiling(value)) return false
  return isFloor(bound) ? value.value >= bound.value : isCeiling(bound) && value.value <= bound.value
}

/** Null where the two agree. A result that keeps a bound agrees; two commitments of different strength are worth a note. */
function gravityOf(a: Datum, b: Datum): Gravity | null {
  if (a.value === b.value) return null
  if (a.observation.comparator === 'approx' || b.observation.comparator === 'approx') {
    if (Math.abs(a.value - b.value) <= 0.02 * Math.max(Math.abs(a.value), Math.abs(b.value))) return null
  }
  if (keeps(a, b) || keeps(b, a)) return a.observation.status === 'target' ? 'note' : null
  // two floors or two ceilings can both hold
  return (isFloor(a) && isFloor(b)) || (isCeiling(a) && isCeiling(b)) ? 'note' : 'warning'
}

function findingOf(a: Datum, b: Datum, gravity: Gravity, group: readonly Datum[]): Finding {
  const { indicator, time } = a.observation
  const other = b.observation.indicator
  const both = other === indicator ? `“${indicator}”` : `“${indicator}”与“${other}”`
  return composeFinding({
    rule: 'two-values',
    gravity,
    subject: [lineageOf(a.document), a.place, a.indicator, time, a.observation.status, a.observation.measure],
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
 * 规模工业增加值 年均增长 9.5% in one chapter and 8.5% in another.
 * The same indicator, place, time, status and measure with two values in one document. Candidates meet by key, so the work
 * grows with the number of statements.
 */
export const twoValues: Rule = {
  name: 'two-values',
  *check({ data }): Generator<Finding> {
    for (const group of groupBy(data, key).values()) {
      const [first, ...others] = withoutMentions(group)
      for (const other of others) {
        const gravity = first ? gravityOf(first, other) : null
        if (first && gravity) yield findingOf(first, other, gravity, group)
      }
    }
  },
}
