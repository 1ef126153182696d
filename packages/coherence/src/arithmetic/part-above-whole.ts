import type { Finding } from '@lantu/model/finding'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { countedIn, halfStep, plainSentence, sideOfNumber } from '../sentences/sentence-numbers.ts'

/** 累计登记, 总数达到: a stock beside what one year added. */
const OTHER_MEASURE = /累计|总数|总量|总计|历年|占|比上|比\d|同比|高于|低于|最|增长|提高|下降|平均|每/
const ADDED = /新增|增加|净增|纯增|新建|新培育|新认定|增长|提高|下降|减少|平均|最|每|人均|户均/

/** What stands between the whole and the number behind 其中: the whole's unit, then words. */
const OF_WHICH = /^(?:余|多)?([^，。；、,;:()\d]{1,6})[，,、(：:]{1,2}其中(.{0,40})$/

/** 藏书60万册，其中少儿图书18万册: one part, told by the words alone, that is more than the whole. */
export function* partAboveWhole(sentence: readonly Datum[], known: ReadonlySet<number>): Generator<Finding> {
  const { document, observation } = sentence[0] as Datum
  if (!observation.quote.includes('其中')) return
  const sited = { quote: observation.quote, quoteStart: observation.quoteStart, plain: plainSentence(observation.quote) }
  const { text, numbers, points } = sited.plain
  const counted = numbers.filter(number => !number.isTime)
  for (const [index, last] of counted.entries()) {
    const previous = counted[index - 1]
    // 达到90家，比上年增加20家，其中…: of the 90
    const isIncrease = /比.{1,12}(?:增加|净增|增长|多)了?$/.test(text.slice(Math.max(0, last.from - 16), last.from))
    const whole = isIncrease && previous ? previous : last
    const next = counted.slice(index + 1, index + 3)
    const [following] = next
    const [, unit, words] = following ? (OF_WHICH.exec(text.slice(last.to, following.from)) ?? []) : []
    if (!unit || words === undefined || /%|百分点|‰/.test(unit)) continue
    // of 30个、投资90亿元，其中12个、投资40亿元 the second numbers answer each other
    const { head } = countedIn(unit)
    const part = next.find(number => head !== '' && countedIn(text.slice(number.to, number.to + unit.length + 2)).head.startsWith(head))
    if (!part || !following) continue
    const said = words + (part === following ? '' : text.slice(following.to, part.from))
    const before = /[^，。；,;]{0,40}$/.exec(text.slice(Math.max(0, whole.from - 40), whole.from))?.[0] ?? ''
    if (/[，。；,;][^，。；,;]*[，。；,;]/.test(said) || OTHER_MEASURE.test(said)) continue
    // of 新增 5 万户 the part may be told without the word; what a stock has come to is another thing
    if (ADDED.test(before) && !ADDED.test(said) && (/达|总|有|为/.test(said) || !/新增/.test(before))) continue
    // 书店6家、影院2家，其中…5家: of all of them
    if (whole !== last && !text.startsWith(unit, whole.to)) continue
    if (previous && whole === last && /^[^，。；,;]*$/.test(text.slice(previous.to, whole.from)) && text.startsWith(unit, previous.to))
      continue
    const [first, second] = [countedIn(unit), countedIn(text.slice(part.to, part.to + unit.length + 2))]
    const [all, some] = [whole.value * first.multiplier, part.value * second.multiplier]
    const slack = halfStep(whole.text) * first.multiplier + halfStep(part.text) * second.multiplier
    if (some <= all + slack || known.has(observation.quoteStart + (points[whole.from] as number))) continue
    const [wholeText, partText] = [
      `${whole.text}${unit}`,
      `${part.text}${/^[十百千万亿]*/.exec(text.slice(part.to))?.[0] ?? ''}${first.head}`,
    ]
    yield composeFinding({
      rule: 'total-against-parts',
      gravity: 'warning',
      subject: [lineageOf(document), 'part', text.replace(/\d+/g, '').slice(0, 40)],
      message: {
        zh: `“其中”的 ${partText} 大于合计 ${wholeText}，请核对两个数。`,
        en: `The part after 其中, ${partText}, is more than its whole, ${wholeText}.`,
      },
      found: partText,
      expected: { zh: `不大于 ${wholeText}`, en: `no more than ${wholeText}` },
      arithmetic: [`${partText} > ${wholeText}`],
      sides: [sideOfNumber(document.name, sited, whole, 'whole'), sideOfNumber(document.name, sited, part, 'part')],
    })
  }
}
