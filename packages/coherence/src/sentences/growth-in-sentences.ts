import type { Finding } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'
import { annualRate, growthInterval, overlaps } from '../arithmetic/arithmetic.ts'
import { isAtComparablePrices, PRICES, pricesExplain } from '../arithmetic/growth-arithmetic.ts'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Datum } from '../data/datum.ts'
import { datumAt, type Movement, movementsOf, nameOf, printedNumber } from './movements.ts'
import { halfStep, sideOfNumber } from './sentence-numbers.ts'

/** Spans that reports look back on where a sentence does not say its years. */
const USUAL_SPANS = [5, 4, 3, 2, 6]

/** How many years the growth may be over: as the sentence says, else as its statement was read, else the usual spans. */
function spansOf({ start, end }: Movement, stated: Datum | undefined): number[] {
  if (start.year > 0 && end.year > start.year) return [end.year - start.year]
  if (start.year > 0 && stated && stated.to > start.year) return [stated.to - start.year]
  const span = stated && stated.to > 0 ? stated.to - stated.from + 1 : 1
  // 2016年至2021年 is five years of growth to one reader and six to another
  return span > 1 ? [span, span - 1].filter(years => years > 1) : USUAL_SPANS
}

/** 由 A 增加到 B，年均增长 R of one sentence, where the statements alone did not tell the years of all three. */
export function* growthInSentences(
  rule: string,
  numbers: readonly Datum[],
  examined: ReadonlySet<ObservationStatement>,
): Generator<Finding> {
  for (const { movement, sentence } of movementsOf(numbers)) {
    const { growth, start, end } = movement
    if (!growth || start.value <= 0 || end.value <= 0) continue
    const stated = datumAt(movement, growth.number, sentence)
    if (stated && examined.has(stated.observation)) continue
    const half = halfStep(growth.number.text) + 0.01
    const spans = spansOf(movement, stated)
    const claimed = { low: growth.value - half, high: growth.value + half }
    if (spans.some(years => overlaps(growthInterval(start.interval, end.interval, years), claimed))) continue
    const gapOf = (years: number) => annualRate(start.value, end.value, years) - growth.value
    const document = (sentence[0] as Datum).document
    const name = nameOf(movement, sentence)
    const isReal = /元/.test(end.unit) && isAtComparablePrices(name)
    const explained = isReal ? spans.find(span => pricesExplain(gapOf(span), stated?.to ?? 0)) : undefined
    const years = explained ?? spans.reduce((a, b) => (Math.abs(gapOf(b)) < Math.abs(gapOf(a)) ? b : a))
    const isGuess = spans === USUAL_SPANS
    const computed = `${annualRate(start.value, end.value, years).toFixed(2)}%`
    const rate = `${growth.number.text}%`
    const [from, to] = [printedNumber(movement, start.number), printedNumber(movement, end.number)]
    yield composeFinding({
      rule,
      gravity: explained === undefined ? 'warning' : 'note',
      subject: [lineageOf(document), name, 'sentence', movement.plain.text.replace(/\d+/g, '').slice(0, 40)],
      message: {
        zh: `“${name}”由 ${from} 到 ${to}，年均增长写 ${rate}，${isGuess ? '文中没有写明年数，最接近的算法是按' : '按'}${years}年推算为 ${computed}${explained === undefined ? '，请核对增速和两端的数' : PRICES.zh}。`,
        en: `“${name}” goes from ${from} to ${to} and is said to grow by ${rate} a year; ${isGuess ? 'the years are not said; ' : ''}over ${years} years it is ${computed}${explained === undefined ? '' : PRICES.en}.`,
      },
      found: rate,
      expected: computed,
      arithmetic: [`(${to} ÷ ${from})^(1/${years}) − 1 = ${computed}`],
      sides: [
        sideOfNumber(document.name, movement, growth.number, 'stated'),
        sideOfNumber(document.name, movement, start.number, 'base'),
        sideOfNumber(document.name, movement, end.number, 'end'),
      ],
    })
  }
}
