import type { Finding } from '@lantu/model/finding'
import { composeFinding } from '../compose-finding.ts'
import { type Datum, groupBy, joinKey, printed, roundingOf, sidesOfMentions, wayOf, withoutMentions } from '../datum.ts'
import type { Rule } from '../rule.ts'

const key = (d: Datum) =>
  joinKey(
    d.indicator,
    d.place,
    d.family,
    d.observation.measure,
    d.observation.basis,
    d.observation.measure === 'level' ? d.to : `${d.from}-${d.to}`,
  )

/** Met, missed, or null where the words do not say which way is better. */
function verdict(target: Datum, actual: Datum): boolean | null {
  const way = wayOf(target)
  // 常住人口 is neither to be passed nor to be fallen short of: within one in a hundred it is what was planned
  if (way === null) return target.direction === 'range' ? Math.abs(actual.value - target.value) <= 0.01 * Math.abs(target.value) : null
  const slack = roundingOf(actual) * 1e-6
  return way === 'higher' ? actual.value >= target.value - slack : actual.value <= target.value + slack
}

/** Where results contradict each other, the one beside the target in its own document; else the last one printed. */
function nearest(target: Datum, actuals: readonly Datum[]): Datum | undefined {
  const distance = (d: Datum) => Math.abs(d.observation.at - target.observation.at)
  const own = actuals.filter(d => d.document === target.document)
  return own.length ? own.reduce((a, b) => (distance(b) < distance(a) ? b : a)) : actuals.at(-1)
}

function findingOf(target: Datum, actual: Datum, met: boolean, group: readonly Datum[]): Finding {
  const { indicator, time } = target.observation
  const sign = actual.value > target.value ? '>' : actual.value < target.value ? '<' : '='
  return composeFinding({
    rule: 'target-against-actual',
    gravity: met ? 'note' : 'warning',
    subject: [target.place, target.indicator, time, target.observation.measure],
    message: {
      zh: `“${indicator}”${time}年目标 ${printed(target)}，完成 ${printed(actual)}，${met ? '达到' : '未达到'}。`,
      en: `“${indicator}”: the target for ${time} was ${printed(target)}, the result ${printed(actual)}: ${met ? 'met' : 'missed'}.`,
    },
    found: printed(actual),
    expected: printed(target),
    arithmetic: [`${printed(actual)} ${sign} ${printed(target)}`],
    sides: [...sidesOfMentions(target, group, 'target'), ...sidesOfMentions(actual, group, 'actual')],
  })
}

/**
 * 森林覆盖率 2020年目标 45%, and a later report says 2020年 44.2%.
 * A target and the actual value of the same indicator, place, measure and time, in one document or several. A miss is a
 * warning, a hit a note. A level of 2020 meets a level of 2020; growth of 2016—2020 meets growth of 2016—2020.
 */
export const targetAgainstActual: Rule = {
  name: 'target-against-actual',
  *check({ data }): Generator<Finding> {
    for (const group of groupBy(data, key).values()) {
      const said = withoutMentions(group)
      const actuals = said.filter(d => d.observation.status === 'actual')
      for (const target of said) {
        const actual = target.observation.status === 'target' ? nearest(target, actuals) : undefined
        if (!actual) continue
        const met = verdict(target, actual)
        if (met !== null) yield findingOf(target, actual, met, group)
      }
    }
  },
}
