import type { Datum } from '../data/datum.ts'
import type { ContextTally } from './context-tally.ts'
import { saysTime } from './said-time.ts'

/**
 * Weights of a logistic model of "these two numbers speak of one thing at one time", fitted on pairs that a document says with
 * one value and pairs that it says with two, in texts as they are and in texts that had lost headings, lines or cells; judged by
 * documents left out (docs/coherence.md). Log odds; counts enter as ln(1 + n).
 */
const WEIGHTS = {
  bias: -0.77,
  saysTime: 0.55,
  sameComparator: 1.45,
  isActual: -0.6,
  overYears: -0.66,
  inOneTable: -4.68,
  farApart: -0.78,
  agree: 1.37,
  clash: -1.15,
} as const

const isBeside = (a: Datum, b: Datum) =>
  a.document === b.document &&
  (a.observation.quoteStart === b.observation.quoteStart ||
    (a.observation.cell !== undefined &&
      a.observation.cell.table === b.observation.cell?.table &&
      a.observation.cell.row === b.observation.cell.row))

/** So far from each other under one heading, a heading between them was lost. */
const LONG_STRETCH = 2500
const isFarApart = (a: Datum, b: Datum) =>
  a.observation.section === b.observation.section && Math.abs(a.observation.at - b.observation.at) > LONG_STRETCH

const isOneContext = (a: Datum, b: Datum) => a.document === b.document && a.status === b.status && a.to === b.to

/**
 * Log odds that two numbers which a finding lays side by side may be laid so. What one sentence or row says together belongs
 * together; two numbers of one time and status hang on their times; of two times or documents, only a context that
 * contradicts itself everywhere speaks against them.
 */
export function bondBetween(a: Datum, b: Datum, tallyOf: (datum: Datum) => ContextTally): number {
  if (isBeside(a, b)) return Number.POSITIVE_INFINITY
  const [first, second] = [tallyOf(a), tallyOf(b)]
  if (!isOneContext(a, b))
    return Math.min(...[first, second].map(({ agree, clash }) => 1 + WEIGHTS.agree * Math.log1p(agree) + WEIGHTS.clash * Math.log1p(clash)))
  const isOneThing = a.place === b.place && a.indicator === b.indicator && a.measure === b.measure
  const isOneTable = a.observation.cell !== undefined && a.observation.cell.table === b.observation.cell?.table
  return (
    WEIGHTS.bias +
    WEIGHTS.saysTime * (Number(saysTime(a)) + Number(saysTime(b))) +
    (!isOneThing || a.observation.comparator === b.observation.comparator ? WEIGHTS.sameComparator : 0) +
    (a.status === 'actual' ? WEIGHTS.isActual : 0) +
    (a.from < a.to ? WEIGHTS.overYears : 0) +
    (isFarApart(a, b) ? WEIGHTS.farApart : 0) +
    (isOneThing && isOneTable ? WEIGHTS.inOneTable : 0) +
    WEIGHTS.agree * Math.log1p(first.agree) +
    WEIGHTS.clash * Math.log1p(first.clash)
  )
}
