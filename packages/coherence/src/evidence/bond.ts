import type { Datum } from '../datum.ts'
import type { ContextTally } from './context-tally.ts'
import { saysTime } from './said-time.ts'

/**
 * Weights of a logistic model of "these two numbers speak of one thing at one time", fitted on pairs that a document says with
 * one value and pairs that it says with two, in texts as they are and in texts that had lost headings, lines or cells; judged by
 * documents left out (docs/coherence.md). Log odds; counts enter as ln(1 + n).
 */
const WEIGHTS = {
  bias: -1.63,
  saysTime: 1.08,
  sameComparator: 1.16,
  isActual: -0.99,
  overYears: -0.32,
  inOneTable: -4.76,
  inOneSection: -1.03,
  agree: 1.41,
  clash: -1.2,
} as const

const isBeside = (a: Datum, b: Datum) =>
  a.document === b.document &&
  (a.observation.quoteStart === b.observation.quoteStart ||
    (a.observation.cell !== undefined &&
      a.observation.cell.table === b.observation.cell?.table &&
      a.observation.cell.row === b.observation.cell.row))

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
    (isOneThing && a.observation.section === b.observation.section ? WEIGHTS.inOneSection : 0) +
    (isOneThing && isOneTable ? WEIGHTS.inOneTable : 0) +
    WEIGHTS.agree * Math.log1p(first.agree) +
    WEIGHTS.clash * Math.log1p(first.clash)
  )
}
