import type { CheckedDocument, Finding } from '@lantu/model/finding'
import { form, plural } from '@lantu/model/wording/plural'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import { mainTable } from '../main-table.ts'
import type { Rule } from '../rule.ts'
import { upperAndLower } from '../sentences/relations.ts'
import { isWeaker } from '../targets.ts'

const key = (d: Datum) => joinKey(d.indicator, d.family, d.measure, d.basis, d.from, d.to)

function differs(upper: Datum, lower: Datum): Finding {
  const weaker = isWeaker(upper, lower)
  const { indicator } = lower.observation
  return composeFinding({
    rule: 'lower-against-higher',
    gravity: weaker ? 'warning' : 'note',
    subject: [lower.place, lower.indicator, yearsText(lower), lineageOf(upper.document)],
    message: {
      zh: `“${indicator}”${yearsZh(lower)}，上级规划给${lower.place}定为 ${printed(upper)}，本级规划写 ${printed(lower)}${weaker ? '，弱于上级' : ''}。`,
      en: `“${indicator}” (${yearsEn(lower)}): the plan above sets ${printed(upper)} for ${lower.place}, its own plan says ${printed(lower)}${weaker ? ', which is weaker' : ''}.`,
    },
    found: printed(lower),
    expected: printed(upper),
    arithmetic: [`${printed(lower)} ≠ ${printed(upper)}`],
    sides: [sideOfDatum(lower, 'lower'), sideOfDatum(upper, 'upper')],
  })
}

function missing(upper: CheckedDocument, lower: CheckedDocument, indicators: readonly Datum[]): Finding {
  const names = indicators.map(d => d.observation.indicator)
  return composeFinding({
    rule: 'lower-against-higher',
    gravity: 'note',
    subject: [lineageOf(lower), lineageOf(upper), 'missing'],
    message: {
      zh: `上级规划的 ${names.length} 项约束性指标，${lower.place}的规划没有写：${names.join('、')}。`,
      en: `${plural(names.length, 'binding indicator')} of the plan above ${form(names.length, 'is', 'are')} not in the plan of ${lower.place}: ${names.join(', ')}.`,
    },
    sides: indicators.map(d => sideOfDatum(d, 'upper')),
  })
}

function renamed(upper: Datum, lower: Datum): Finding {
  return composeFinding({
    rule: 'lower-against-higher',
    gravity: 'note',
    subject: [lower.place, upper.indicator, lower.indicator, 'name'],
    message: {
      zh: `上级规划称“${upper.observation.indicator}”，${lower.place}的规划称“${lower.observation.indicator}”，名称不一致。`,
      en: `The plan above says “${upper.observation.indicator}”, the plan of ${lower.place} “${lower.observation.indicator}”: the names differ.`,
    },
    found: lower.observation.indicator,
    expected: upper.observation.indicator,
    sides: [sideOfDatum(lower, 'lower'), sideOfDatum(upper, 'upper')],
  })
}

/** Written alike: brackets, blanks and the unit do not make two names. */
const plainName = (name: string) => name.normalize('NFKC').replace(/\([^()]*\)|\s/g, '')

/**
 * 下级规划与上级规划 / A lower plan against the plan above it
 *
 * 上级规划分解到本地的指标，本级规划的数值不同：弱于上级的作警告，强于上级的作提示；上级的约束性指标本级没有写、同一指标两级名称不同，作提示。
 *
 * Where the plan above sets a value for a place and the place's own plan says another: weaker is a warning, stronger a note.
 * Binding indicators that the lower plan leaves out, and one indicator under two names, are notes.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第九章 任务分解
 *     到2025年，澄湖区森林覆盖率达到⟦41⟧%，川北区森林覆盖率达到38%。
 *     # 澄湖区国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到⟦39⟧%。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第九章 任务分解
 *     到2025年，澄湖区森林覆盖率达到41%，川北区森林覆盖率达到38%。
 *     # 澄湖区国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到41%。
 */
export const lowerAgainstHigher: Rule = {
  name: 'lower-against-higher',
  *check({ documents, numbers, data, conceptOf }): Generator<Finding> {
    const timed = groupBy(
      numbers.filter(d => d.to > 0 && d.status === 'target'),
      d => d.document.name,
    )
    for (const [upper, lower] of upperAndLower(documents)) {
      const own = (timed.get(lower.name) ?? []).filter(d => d.place === lower.place)
      const ofLower = groupBy(own, key)
      const assigned = (timed.get(upper.name) ?? []).filter(d => d.place === lower.place)
      for (const same of groupBy(assigned, key).values()) {
        const [above] = same
        const below = above ? ofLower.get(key(above)) : undefined
        if (above && below?.[0] && !below.some(d => same.some(other => other.value === d.value))) yield differs(above, below[0])
      }
      const named = new Set(own.map(d => d.indicator))
      const main = mainTable(upper, data).filter(d => d.observation.attribute === 'binding')
      const absent = [...groupBy(main, d => d.indicator).values()].flatMap(same =>
        same[0] && !named.has(same[0].indicator) ? [same[0]] : [],
      )
      if (mainTable(lower, data).length > 0 && absent.length) yield missing(upper, lower, absent)
      const table = groupBy(mainTable(upper, data), d => conceptOf(d).name)
      for (const d of mainTable(lower, data)) {
        const above = table.get(conceptOf(d).name)?.[0]
        if (above && plainName(above.observation.indicator) !== plainName(d.observation.indicator)) yield renamed(above, d)
      }
    }
  },
}
