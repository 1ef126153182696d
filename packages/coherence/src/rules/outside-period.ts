import type { Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import { titlesAbove } from '../reviews.ts'
import type { Rule } from '../rule.ts'
import { isPlan } from '../sentences/relations.ts'
import { type SitedSentence, sideInSentence } from '../sentences/sentences.ts'

/** Years that national strategies name: a plan may look to them from any period. */
const FAR_GOALS = new Set([2030, 2035, 2045, 2049, 2050, 2060])
/** A sentence that looks back, or beyond the period, says so. */
const LOOKS_ELSEWHERE =
  /远景|展望|中长期|长远|本世纪|回顾|以来|自\d{4}年|截至|上年|去年|同比|基期|普查|版|修订|〔|号|届|世纪|比\d{4}年|较\d{4}年|与\d{4}年|[（(]\d{4}[—-]\d{4}/
/** A commitment with a year: 到2023年, 2023年底前, 2023年建成. */
const DUE =
  /(?:到|至|在|于|确保|力争)?((?:19|20|21)\d\d)年(?:(?<=[到至]\d{4}年)(?=[，,])|[底末前]|\d{1,2}月|基本|全面|实现|建成|完成|达到|前|内|上半年|下半年|(?=[^，。；]{0,12}(?:建成|完成|达到|实现|投产|通车|开工)))/g

/** A period that only the text's first date suggested is no bound for its others. */
const SAYS_PERIOD = /\d{4}|[十一二三四五六七八九]五|五年|[〇○零一二三四五六七八九]{4}年/

/** Sections that look back, or far ahead. */
const OTHER_TIMES = /成就|回顾|基础|现状|背景|形势|环境|远景|展望|执行情况|完成情况/

function findingOf(sentence: SitedSentence, year: number, from: number, to: number, period: { from: number; to: number }): Finding {
  const isEarly = year < period.from
  return composeFinding({
    rule: 'outside-period',
    gravity: 'warning',
    subject: [lineageOf(sentence.document), year, sentence.text.replace(/\d+/g, '').slice(0, 40)],
    message: {
      zh: `规划期为 ${period.from}—${period.to}年，任务时间却写 ${year}年${isEarly ? '，早于规划期' : '，晚于规划期'}，请核对年份。`,
      en: `The plan covers ${period.from}–${period.to}; this commitment is dated ${year}, ${isEarly ? 'before' : 'after'} it.`,
    },
    found: String(year),
    expected: `${period.from}–${period.to}`,
    sides: [sideInSentence(sentence, from, to, 'stated')],
  })
}

/**
 * 时间不在规划期内 / A date outside the plan period
 *
 * 规划中的任务、目标写了规划期之外的年份。回顾、现状、远景、展望部分，以及 2030、2035、2050、2060 等国家战略年份不查。
 *
 * A task or target of a plan is dated outside its period. Sections and sentences that look back or far ahead are left alone,
 * and so are the years of national strategies (2030, 2035, 2050, 2060).
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第四章 数字政府
 *     建设全市一体化公共数据平台，⟦2032⟧年底前完成市直部门数据归集。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第四章 数字政府
 *     建设全市一体化公共数据平台，2023年底前完成市直部门数据归集。
 *     2030年前实现碳达峰。
 */
export const outsidePeriod: Rule = {
  name: 'outside-period',
  *check(corpus): Generator<Finding> {
    for (const document of corpus.documents) {
      const { period } = document
      if (!period || !isPlan(document) || !SAYS_PERIOD.test(document.title ?? '')) continue
      const titles = titlesAbove(document)
      for (const sentence of corpus.sentencesOf(document)) {
        if (LOOKS_ELSEWHERE.test(sentence.text) || OTHER_TIMES.test(titles(sentence.section))) continue
        for (const match of sentence.text.matchAll(DUE)) {
          const year = Number(match[1])
          // 2012年前建成的管网: what stands already
          if (/^[^，。；]{0,6}的/.test(sentence.text.slice(match.index + match[0].length))) continue
          // the year before the period is where its levels start
          if ((year >= period.from - 1 && year <= period.to) || FAR_GOALS.has(year)) continue
          const from = match.index + match[0].indexOf(match[1] as string)
          yield findingOf(sentence, year, from, from + 4, period)
        }
      }
    }
  },
}
