import type { AlignmentDecision, NamedThing } from '@lantu/model/alignment'
import type { CheckedDocument, FindingSide } from '@lantu/model/finding'
import { corpusOf } from '../corpus.ts'
import type { Datum } from '../data/datum.ts'
import { groupBy } from '../data/keys.ts'
import { sideOfDatum } from '../data/mentions.ts'
import { printed, yearsText } from '../data/printing.ts'
import { type Alignment, alignThings } from './align-things.ts'

export interface MatrixCell {
  readonly document: string
  readonly status: 'target' | 'actual'
  readonly measure: Datum['measure']
  /** `2025` or `2021-2025`. */
  readonly years: string
  /** As printed, with its unit. */
  readonly value: string
  readonly side: FindingSide
}

export interface MatrixRow {
  /** Of the place whose indicator it is; indicators of two places are two rows. */
  readonly place: string
  /** One name for all of them: the shortest. */
  readonly name: string
  /** Every way in which the documents call it. */
  readonly names: readonly string[]
  readonly cells: readonly MatrixCell[]
}

export interface IndicatorMatrix {
  readonly documents: readonly string[]
  readonly rows: readonly MatrixRow[]
  /** Why rows are rows: each pair with its score and reason, and those that wait for a person. */
  readonly alignment: Alignment
}

/** Identifies an indicator as one document calls it; what a person accepts or splits is said of these. */
const thingId = (d: Datum): string => [d.document.name, d.place, d.family, d.indicator].join('|')

function thingOf(d: Datum): NamedThing {
  return { id: thingId(d), kind: 'observation', document: d.document.name, name: d.indicator, unit: d.observation.unit, place: d.place }
}

function cellsOf(data: readonly Datum[]): MatrixCell[] {
  const cells = data.map(d => ({
    document: d.document.name,
    status: d.status,
    measure: d.measure,
    years: yearsText(d),
    value: printed(d),
    side: sideOfDatum(d, d.status),
  }))
  // said again is no second cell
  return [...groupBy(cells, c => [c.document, c.status, c.measure, c.years, c.value].join('|')).values()].flatMap(same => same.slice(0, 1))
}

/**
 * The indicators of several plans side by side: a row an indicator, with what each document sets and reports. Rows that more
 * documents hold come first. Pure; linear in the number of statements.
 */
export function indicatorMatrix(documents: readonly CheckedDocument[], decisions: readonly AlignmentDecision[] = []): IndicatorMatrix {
  const { data } = corpusOf(documents)
  const byThing = groupBy(data, thingId)
  const things = [...byThing.values()].flatMap(same => (same[0] ? [thingOf(same[0])] : []))
  const alignment = alignThings(things, decisions)
  const rows = alignment.sets.map((set): MatrixRow => {
    const own = set.flatMap(id => byThing.get(id) ?? [])
    const names = [...new Set(own.map(d => d.observation.indicator))].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    return { place: own[0]?.place ?? '', name: names[0] ?? '', names, cells: cellsOf(own) }
  })
  const width = (row: MatrixRow) => new Set(row.cells.map(cell => cell.document)).size
  return { documents: documents.map(d => d.name), rows: rows.toSorted((a, b) => width(b) - width(a)), alignment }
}
