import type { CheckedDocument, Finding, FindingSide } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Rule } from '../rule.ts'
import { sideInSentence } from '../sentences/sentences.ts'
import { numberIn } from '../tables.ts'

/** 2023—2021, 2023年至2021年; not a telephone number or a document's number. */
const SPAN = /(?<![\d.〔[])((?:19|20|21)\d\d)\s{0,4}年?\s{0,4}(?:[—–－~～-]{1,2}|至|到)\s{0,4}((?:19|20|21)\d\d)(?![\d.〕\]])\s{0,4}年?/g

function findingOf(document: CheckedDocument, side: FindingSide, start: number, end: number): Finding {
  return composeFinding({
    rule: 'deadline-before-start',
    gravity: 'error',
    subject: [lineageOf(document), side.quote.replace(/\d+/g, '').slice(0, 40), start],
    message: {
      zh: `起止时间写 ${side.text}，结束 ${end}年早于开始 ${start}年，请核对是否写反。`,
      en: `The time is given as ${side.text}: it ends in ${end}, before it starts in ${start}.`,
    },
    found: side.text,
    expected: `${end}—${start}`,
    arithmetic: [`${end} < ${start}`],
    sides: [side],
  })
}

/**
 * 完成时间早于开始时间 / A deadline before its start
 *
 * 起止年份的后一个早于前一个，不论在正文还是表格的“建设年限”中。
 *
 * The second year of a span is before the first, in prose or in a table's column of construction years.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第五章 重大项目
 *     澄湖医疗器械产业园，建设年限⟦2024—2021⟧年。
 *     = error
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要
 *     第五章 重大项目
 *     澄湖医疗器械产业园，建设年限2021—2024年。
 */
export const deadlineBeforeStart: Rule = {
  name: 'deadline-before-start',
  *check(corpus): Generator<Finding> {
    for (const document of corpus.documents) {
      for (const sentence of corpus.sentencesOf(document)) {
        for (const match of sentence.text.matchAll(SPAN)) {
          const [start, end] = [Number(match[1]), Number(match[2])]
          if (end < start)
            yield findingOf(document, sideInSentence(sentence, match.index, match.index + match[0].length, 'stated'), start, end)
        }
      }
      for (const cell of (document.tables ?? []).flatMap(table => table.cells)) {
        if (numberIn(cell.text) !== null) continue
        for (const match of cell.text.matchAll(SPAN)) {
          const [start, end] = [Number(match[1]), Number(match[2])]
          const side: FindingSide = {
            document: document.name,
            at: cell.start,
            end: cell.end,
            text: cell.text,
            quoteStart: cell.start,
            quote: cell.text,
            role: 'stated',
          }
          if (end < start) yield findingOf(document, side, start, end)
        }
      }
    }
  },
}
