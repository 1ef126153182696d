import type { Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import type { Rule } from '../rule.ts'
import { generalAndSpecial } from '../sentences/relations.ts'
import { isWeaker } from '../targets.ts'

const key = (d: Datum) =>
  joinKey(d.indicator, d.family, d.measure, d.basis === 'average' ? 'annual' : d.basis, d.from, d.to, d.status, d.place)

/**
 * 专项规划与总体规划不一致 / A special plan against the general plan
 *
 * 同一地方、同一时期，专项规划与规划纲要对同一指标、同一年份的目标不同：弱于纲要的作警告，强于纲要的作提示。已调整的规划也会这样，须写明依据。
 *
 * A special plan and the outline of the same place and years set the same indicator different targets: weaker than the outline
 * is a warning, stronger a note. A plan that was amended will show here too, until it says on what ground.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到⟦47⟧%。
 *     # 青川湖市林业发展“十四五”规划（2021—2025年）
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到⟦46.5⟧%。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到47%。
 *     # 青川湖市林业发展“十四五”规划（2021—2025年）
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到47%。
 */
export const specialAgainstGeneral: Rule = {
  name: 'special-against-general',
  *check({ documents, data }): Generator<Finding> {
    const targets = groupBy(
      data.filter(d => d.status === 'target' && d.accumulation !== null),
      d => d.document.name,
    )
    for (const [general, special] of generalAndSpecial(documents)) {
      const ofGeneral = groupBy(targets.get(general.name) ?? [], key)
      for (const same of groupBy(targets.get(special.name) ?? [], key).values()) {
        const [own] = same
        const above = own ? ofGeneral.get(key(own)) : undefined
        const [first] = above ?? []
        if (!own || !first || same.some(d => above?.some(other => other.value === d.value))) continue
        const weaker = isWeaker(first, own)
        yield composeFinding({
          rule: 'special-against-general',
          gravity: weaker ? 'warning' : 'note',
          subject: [lineageOf(special), lineageOf(general), own.indicator, yearsText(own)],
          message: {
            zh: `“${own.observation.indicator}”${yearsZh(own)}，纲要写 ${printed(first)}，专项规划写 ${printed(own)}${weaker ? '，弱于纲要' : ''}。`,
            en: `“${own.observation.indicator}” (${yearsEn(own)}): the outline says ${printed(first)}, the special plan ${printed(own)}${weaker ? ', which is weaker' : ''}.`,
          },
          found: printed(own),
          expected: printed(first),
          arithmetic: [`${printed(own)} ≠ ${printed(first)}`],
          sides: [sideOfDatum(own, 'lower'), sideOfDatum(first, 'upper')],
        })
      }
    }
  },
}
