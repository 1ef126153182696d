import type { Finding } from '@lantu/model/finding'
import { form } from '@lantu/model/wording/plural'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import { groupBy } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed } from '../data/printing.ts'
import type { Rule } from '../rule.ts'
import { sideInSentence } from '../sentences/sentences.ts'
import { outcomesOf } from './target-against-actual.ts'

/** 圆满完成了“十三五”规划确定的目标任务; in simplified and traditional characters, for quotes are as stored. */
const CLAIM =
  /(?:圆满|圓滿|全面|胜利|勝利|如期|顺利|順利|超额|超額)(?:完成|实现|實現)[^，。；]{0,24}(?:规划|計劃|計划|計畫|规劃|規劃|计划)[^，。；]{0,12}(?:目标|任务|目標|任務|指标|指標)/
/** A claim that says what it leaves out is no claim that all was done. */
const QUALIFIED = /项.{0,10}完成.{0,6}项|除.{2,12}外|多数|大部分|未达|未完成/
/** What is still to be done is no claim: 为全面完成规划目标任务而努力奋斗. */
const AHEAD = /为[^，。；]{0,6}$|确保|力争|争取|努力|奋斗|奮鬥|必须|将要|推动|保障|推進/

/** 十三五 is 2016–2020: five-year plans have followed each other without a gap since the sixth. */
function lastYearOfPlan(words: string): number | null {
  const ordinal = /[“"]?(十)?([一二三四五六七八九])?五[”"]?/.exec(words)
  if (!ordinal || (!ordinal[1] && !ordinal[2])) return null
  const nth = (ordinal[1] ? 10 : 0) + (ordinal[2] ? '一二三四五六七八九'.indexOf(ordinal[2]) + 1 : 0)
  return nth >= 6 ? 1985 + 5 * (nth - 6) : null
}

/**
 * 称目标全部完成而有未达到的 / A claim that all targets were met
 *
 * 文中称圆满、全面、顺利完成规划目标任务，而该文件（或同一地方更早的规划与本文件对照）显示有目标未达到。列出未达到的目标与实际。
 *
 * A document says that the plan's targets were all met, while its own figures, or an earlier plan's targets beside them, show
 * some that were missed. Each missed target is shown with its result.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十三个五年规划纲要
 *     第一章 发展目标
 *     到2020年，森林覆盖率达到⟦46⟧%，城镇污水处理率达到95%。
 *     # 青川湖市2021年政府工作报告
 *     一、“十三五”工作回顾
 *     过去五年，我们⟦圆满完成了“十三五”规划确定的目标任务⟧。
 *     2020年，森林覆盖率达到⟦44.2⟧%。
 *     = warning
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十三个五年规划纲要
 *     第一章 发展目标
 *     到2020年，森林覆盖率达到46%。
 *     # 青川湖市2021年政府工作报告
 *     一、“十三五”工作回顾
 *     过去五年，我们圆满完成了“十三五”规划确定的目标任务。
 *     2020年，森林覆盖率达到46.2%。
 */
export const completionClaim: Rule = {
  name: 'completion-claim',
  *check(corpus): Generator<Finding> {
    const missed = groupBy(
      [...outcomesOf(corpus)].filter(({ target, actual, met }) => !met && target.indicator === actual.indicator),
      ({ actual }) => actual.document.name,
    )
    for (const document of corpus.documents) {
      const outcomes = missed.get(document.name)
      if (!outcomes) continue
      for (const sentence of corpus.sentencesOf(document)) {
        const claim = CLAIM.exec(sentence.text)
        if (!claim || AHEAD.test(sentence.text.slice(0, claim.index)) || AHEAD.test(sentence.text.slice(claim.index + claim[0].length)))
          continue
        const paragraph = document.paragraphs?.find(p => p.at <= sentence.at && sentence.at < p.at + p.text.length)
        const lastYear = lastYearOfPlan(claim[0])
        const own = outcomes.filter(({ target }) => lastYear === null || target.to === lastYear)
        if (own.length === 0 || QUALIFIED.test(paragraph?.text ?? sentence.text)) continue
        const names = [...new Set(own.map(({ target }) => target.observation.indicator))]
        yield composeFinding({
          rule: 'completion-claim',
          gravity: 'warning',
          subject: [lineageOf(document)],
          message: {
            zh: `称“${claim[0]}”，但有 ${names.length} 项未达到目标：${names.slice(0, 8).join('、')}${names.length > 8 ? ' 等' : ''}。`,
            en: `The text says that the targets were all met, yet ${names.length} ${form(names.length, 'was', 'were')} missed: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}.`,
          },
          found: claim[0],
          arithmetic: own.map(({ target, actual }) => `${target.observation.indicator}: ${printed(actual)} / ${printed(target)}`),
          sides: [
            sideInSentence(sentence, claim.index, claim.index + claim[0].length, 'stated'),
            ...own.flatMap(({ target, actual }) => [sideOfDatum(target, 'target'), sideOfDatum(actual, 'actual')]),
          ],
        })
      }
    }
  },
}
