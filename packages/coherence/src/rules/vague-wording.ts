import type { Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import { titlesAbove } from '../reviews.ts'
import type { Rule } from '../rule.ts'
import { isPlan } from '../sentences/relations.ts'
import { sideInSentence } from '../sentences/sentences.ts'

/** What is to change, and a word of degree in place of how much: nobody can tell afterwards whether it came true. */
const VAGUE =
  /(?:率|比[重例]|水平|能力|收入|质量|规模|总量|效益|强度|覆盖面|满意度|指标|占比|结构|环境|差距|实力|竞争力|活力)(?:得到|实现|有|进一步|更加|持续|稳步|不断|逐步|大幅|明显|显著|较大|有所|全面|大大|切实|总体)+(?:提高|提升|增强|增长|改善|优化|扩大|缩小|下降|降低|好转|上升|发展|突破)/
const DEGREE = /进一步|更加|持续|稳步|不断|逐步|大幅|明显|显著|较大|有所|全面|大大|切实/
const HAS_NUMBER = /\d|[一二三四五六七八九十百千两]{1,6}(?:成|倍|番|个百分点)|翻番|百分之|全覆盖|全部|高于|低于|同步|前列|位次/
const GOALS = /目标|指标/

/**
 * 不能核实的表述 / Wording that can never be verified
 *
 * 目标章节中，说某项水平、能力、比重“明显提高”“进一步增强”，没有数值、比较对象或时间，事后无法判断是否实现。每句一条提示。
 *
 * In a chapter of goals, a level, capacity or share is to rise “markedly” or “further”, with no number and nothing to compare it
 * with: nobody can tell afterwards whether it did. One note for each sentence.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第二章 主要目标
 *     城市治理⟦能力明显提升⟧。
 *     = note
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第二章 主要目标
 *     服务业增加值比重明显提高，达到47.5%。
 *     居民收入水平进一步提高，增速高于全省平均水平。
 */
export const vagueWording: Rule = {
  name: 'vague-wording',
  *check(corpus): Generator<Finding> {
    for (const document of corpus.documents) {
      if (!isPlan(document) && document.kind !== 'proposal') continue
      const titles = titlesAbove(document)
      for (const sentence of corpus.sentencesOf(document)) {
        if (!GOALS.test(titles(sentence.section)) || HAS_NUMBER.test(sentence.text)) continue
        const match = VAGUE.exec(sentence.text)
        if (!match || !DEGREE.test(match[0])) continue
        // from the start of the noun: 企业效率明显上升, not 率明显上升
        const from = match.index - (/[^，。；、：:\s和与及的]{0,12}$/.exec(sentence.text.slice(0, match.index))?.[0].length ?? 0)
        const words = sentence.text.slice(from, match.index + match[0].length)
        yield composeFinding({
          rule: 'vague-wording',
          gravity: 'note',
          subject: [lineageOf(document), sentence.text.replace(/\s/g, '').slice(0, 40)],
          message: {
            zh: `“${words}”没有数值或比较对象，事后无法核实。`,
            en: `“${words}” has no number and nothing to compare it with; nobody can tell afterwards whether it came true.`,
          },
          found: words,
          expected: { zh: '数值、比较对象或完成标志', en: 'a number, a comparison, or a mark of completion' },
          sides: [sideInSentence(sentence, from, match.index + match[0].length, 'stated')],
        })
      }
    }
  },
}
