import type { Finding } from '@lantu/model/finding'
import { composeFinding } from '../compose-finding.ts'
import { type Datum, groupBy, joinKey, printed, sidesOfMentions, wayOf, withoutMentions } from '../datum.ts'
import type { Rule } from '../rule.ts'

const key = (d: Datum) => joinKey(d.indicator, d.place, d.family, d.observation.measure, d.observation.basis)

/** Whether a later target asks for less than an earlier value had, or than an earlier target asked. */
function isWeaker(earlier: Datum, later: Datum): boolean {
  const way = wayOf(later)
  if (way === 'higher') return later.value < earlier.value
  return way === 'lower' && later.value > earlier.value
}

/** Periods follow each other: 2016—2020 before 2021—2025 or 2021; a level of 2020 before one of 2025. */
const isBefore = (a: Datum, b: Datum) => a.to < b.from || (a.observation.measure === 'level' && a.to < b.to)

/** Values of the last time before a target, of each status: what it is measured against. */
function predecessors(target: Datum, sorted: readonly Datum[]): Datum[] {
  const before = sorted.filter(d => isBefore(d, target))
  return (['target', 'actual'] as const).flatMap(status => {
    const last = before.findLast(d => d.observation.status === status)
    return last ? before.filter(d => d.observation.status === status && d.to === last.to && d.from === last.from) : []
  })
}

function findingOf(earlier: Datum, target: Datum, group: readonly Datum[]): Finding {
  const { indicator, time, measure } = target.observation
  const was = earlier.observation.status === 'target' ? ['目标', 'target'] : ['已达到', 'reached']
  return composeFinding({
    rule: 'weaker-target',
    gravity: measure === 'level' ? 'warning' : 'note',
    subject: [target.place, target.indicator, earlier.observation.time, earlier.observation.status, time, measure],
    message: {
      zh: `“${indicator}”${time}年目标 ${printed(target)}，弱于此前（${earlier.observation.time}年${was[0]}）的 ${printed(earlier)}。`,
      en: `“${indicator}”: the target ${printed(target)} for ${time} is weaker than ${printed(earlier)} (${was[1]}, ${earlier.observation.time}).`,
    },
    found: printed(target),
    expected: printed(earlier),
    arithmetic: [`${printed(target)} ${target.value < earlier.value ? '<' : '>'} ${printed(earlier)}`],
    sides: [...sidesOfMentions(earlier, group, 'earlier'), ...sidesOfMentions(target, group, 'later')],
  })
}

/**
 * 森林覆盖率 46.3% in 2015, then a target of 45% for 2020; 年均增长 9% in one plan and 8.5% in the next (规划倒退).
 * A target weaker than the last target, or than what has been reached, of the same indicator, place and measure. Slower
 * growth is a note, for it may be meant; a lower level, or a higher ceiling, is a warning.
 */
export const weakerTarget: Rule = {
  name: 'weaker-target',
  *check({ data }): Generator<Finding> {
    for (const group of groupBy(data, key).values()) {
      const sorted = withoutMentions(group).toSorted((a, b) => a.to - b.to || a.from - b.from)
      for (const target of sorted) {
        if (target.observation.status !== 'target') continue
        for (const earlier of predecessors(target, sorted)) if (isWeaker(earlier, target)) yield findingOf(earlier, target, group)
      }
    }
  },
}
