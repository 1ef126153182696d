import type { Finding } from '@lantu/model/finding'
import { composeFinding } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy, joinKey } from '../data/keys.ts'
import { sideOfDatum, withoutMentions } from '../data/mentions.ts'
import { printed, yearsEn, yearsText, yearsZh } from '../data/printing.ts'
import type { Rule } from '../rule.ts'
import { outcomesOf } from './target-against-actual.ts'

/**
 * 上期目标的结果没有交代 / An earlier target whose outcome is not told
 *
 * 前一期的目标到期之后，后来的文件又为同一指标提出新的目标，却没有给出到期时的实际数；或前一期目标未达到，后来的规划不再提这一指标。
 *
 * After a target fell due, a later document sets a new one for the same indicator and does not say what was reached; or a
 * target was missed, and the plan that follows does not speak of the indicator any more.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十三个五年规划纲要
 *     第一章 发展目标
 *     到2020年，基本养老保险参保率达到⟦92⟧%。
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 发展目标
 *     到2025年，基本养老保险参保率达到⟦95⟧%。
 *     = note
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十三个五年规划纲要
 *     第一章 发展目标
 *     到2020年，基本养老保险参保率达到92%。
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第一章 “十三五”发展成就
 *     2020年，基本养老保险参保率达到92.6%。
 *     第二章 发展目标
 *     到2025年，基本养老保险参保率达到95%。
 */
export const unreportedTarget: Rule = {
  name: 'unreported-target',
  *check(corpus): Generator<Finding> {
    const { data, documents } = corpus
    if (documents.length < 2) return
    const levels = data.filter(d => d.measure === 'level' && d.accumulation !== null && d.from === d.to)
    for (const group of groupBy(levels, d => joinKey(d.place, d.indicator, d.family)).values()) {
      const said = withoutMentions(group)
      const results = said.filter(d => d.status === 'actual')
      for (const target of said.filter(d => d.status === 'target')) {
        const later = said.find(
          d =>
            d.status === 'target' &&
            d.document !== target.document &&
            d.to > target.to &&
            d.to - target.to <= 6 &&
            (d.document.baseYear ?? 0) >= target.to,
        )
        if (later && !results.some(d => d.to >= target.to)) yield untold(target, later)
      }
    }
    yield* forgotten(corpus.documents, data, [...outcomesOf(corpus)])
  },
}

function untold(target: Datum, later: Datum): Finding {
  const { indicator } = target.observation
  return composeFinding({
    rule: 'unreported-target',
    gravity: 'note',
    subject: [target.place, target.indicator, yearsText(target), yearsText(later)],
    message: {
      zh: `“${indicator}”${yearsZh(target)}目标 ${printed(target)} 的完成情况没有交代，又提出${yearsZh(later)}目标 ${printed(later)}。`,
      en: `“${indicator}”: what became of the target ${printed(target)} for ${yearsEn(target)} is not told, and ${printed(later)} is set for ${yearsEn(later)}.`,
    },
    expected: { zh: `${yearsZh(target)}的实际数`, en: `the result for ${yearsEn(target)}` },
    sides: [sideOfDatum(target, 'earlier'), sideOfDatum(later, 'later')],
  })
}

/** Missed targets whose indicators the next general plan of the place does not hold. */
function* forgotten(
  documents: readonly Datum['document'][],
  data: readonly Datum[],
  outcomes: readonly { target: Datum; actual: Datum; met: boolean }[],
): Generator<Finding> {
  const spoken = new Set(data.map(d => joinKey(d.document.name, d.indicator)))
  for (const { target, actual, met } of outcomes) {
    if (met || target.accumulation === null || target.indicator !== actual.indicator) continue
    const next = documents.find(d => d.kind === 'outline' && d.place === target.place && d.period && d.period.from === target.to + 1)
    if (!next || next === target.document || spoken.has(joinKey(next.name, target.indicator))) continue
    const { indicator } = target.observation
    yield composeFinding({
      rule: 'unreported-target',
      gravity: 'note',
      subject: [target.place, target.indicator, yearsText(target), 'forgotten'],
      message: {
        zh: `“${indicator}”${yearsZh(target)}目标 ${printed(target)} 未达到（${printed(actual)}），下一期规划没有再提这一指标。`,
        en: `“${indicator}”: the target ${printed(target)} for ${yearsEn(target)} was missed (${printed(actual)}), and the next plan does not speak of it.`,
      },
      sides: [sideOfDatum(target, 'target'), sideOfDatum(actual, 'actual')],
    })
  }
}
