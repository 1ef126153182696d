import type { CheckedDocument } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'
import { unitOf } from '@lantu/model/units'
import { indicatorIdentity } from '../names/indicator-identity.ts'
import { doubtfulResults } from '../reviews.ts'
import { scopeOf, splitPlace, subplacesOf } from '../scope.ts'
import { isPlan } from '../sentences/relations.ts'
import type { Datum } from './datum.ts'
import { groupBy } from './keys.ts'
import { rowKey, settleRow } from './rows.ts'
import { isDoubled, isNameless, isNeeded, withoutListed } from './trust.ts'
import { wordsAround } from './words.ts'
import { basisOf, plausibleYear, writtenYears, yearsOf } from './years.ts'

const UP_OR_DOWN = '(?:提高|增加|上升|下降|降低|降|减少|扩大|增长|提升|压缩|缩小|缩短|调整|优化|发展|升|增|减)'

const STARTS = /(?:由|从)[^，。；\t]{0,24}$/

const MOVES_ON = new RegExp(`^[^，。；\\t]{0,14}${UP_OR_DOWN}(?:到|至|为)`)

function datumOf(
  document: CheckedDocument,
  observation: ObservationStatement,
  written: string,
  subplaces: ReadonlySet<string>,
): Datum | null {
  if (typeof observation.value !== 'number') return null
  const { name, place } = splitPlace(written, subplaces)
  const identity = indicatorIdentity(name, observation.unit)
  const { indicator, direction, accumulation, isFall } = identity
  const unit = unitOf(observation.unit)
  // a row of a table settles its years once its other cells are known
  const [from, to] = observation.cell ? writtenYears(observation) : yearsOf(document, observation, identity)
  const isTimed = plausibleYear(from) && plausibleYear(to)
  if (!isTimed && observation.time !== '') return null
  // nothing has been reached in a year that had not come when the document was written
  if (observation.status === 'actual' && document.baseYear && to > document.baseYear) return null
  const { before, after } = wordsAround(observation)
  const scope = scopeOf(observation, subplaces)
  return {
    document,
    observation,
    place: place || (observation.place ?? (scope.kind === 'subplace' ? scope.place : (document.place ?? ''))),
    indicator,
    direction,
    accumulation,
    status: observation.status,
    measure: isFall ? 'growth' : observation.measure,
    basis: isFall ? (observation.basis ?? 'total') : basisOf(observation, from, to, isPlan(document) || document.kind === 'proposal'),
    family: unit.family,
    value: isFall && observation.value > 0 ? -observation.value * unit.factor : observation.value * unit.factor,
    factor: unit.factor,
    from,
    to,
    isElsewhere: scope.kind === 'elsewhere' && !place && !observation.place,
    isStart: STARTS.test(before) && MOVES_ON.test(after) && !/\d{4}年[底末]?的?[^\d]{0,6}$/.test(before),
  }
}

/** 进出口总额、实际利用外资、内联引资 with one number are three indicators; 劳动、人事 is one name. */
function namesOf({ indicator }: ObservationStatement): string[] {
  if (!indicator.includes('、')) return [indicator]
  const parts = indicator.split('、')
  return parts.length <= 4 && parts.every(part => part.length >= 4) ? parts : [indicator]
}

/** A number of a table that lost its rules, whose column is a guess: whoever compares it would warn of the guess. */
const isUncertain = ({ why }: ObservationStatement) => why?.includes('uncertain-column') === true

function dataOfDocument(document: CheckedDocument): Datum[] {
  const subplaces = subplacesOf(document)
  const isDoubtful = doubtfulResults(document)
  const data = document.statements.flatMap(statement =>
    statement.kind === 'observation' && !isDoubtful(statement) && !isUncertain(statement)
      ? namesOf(statement).flatMap(name => {
          const datum = datumOf(document, statement, name, subplaces)
          return datum ? [datum] : []
        })
      : [],
  )
  return [...groupBy(data, rowKey)]
    .flatMap(([row, cells]) => (row ? settleRow(cells) : cells))
    .toSorted((a, b) => a.observation.at - b.observation.at)
}

export interface Data {
  /** Every observation with one number, in text order. */
  readonly all: readonly Datum[]
  /** Those whose name and value can be trusted enough to lay them beside others. */
  readonly comparable: readonly Datum[]
}

/** The data of all documents, in their order. Linear in the number of statements. */
export function dataOf(documents: readonly CheckedDocument[]): Data {
  const byDocument = documents.map(dataOfDocument)
  return {
    all: byDocument.flat(),
    comparable: byDocument.flatMap(data =>
      withoutListed(data.filter(d => d.to > 0 && !isNameless(d) && !d.isElsewhere && !isDoubled(d) && !isNeeded(d))),
    ),
  }
}
