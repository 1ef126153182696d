import type { CheckedDocument } from '@lantu/model/finding'
import type { Accumulation, Direction } from '@lantu/model/indicator-catalogue'
import type { Measure, ObservationStatement } from '@lantu/model/statement'

/** An observation made comparable: who it is about, in the family's base unit, with its years as numbers. */
export interface Datum {
  readonly document: CheckedDocument
  readonly observation: ObservationStatement
  /** The place it speaks of: its own, else its document's. */
  readonly place: string
  /** Identity of the indicator; equal ones are the same thing. */
  readonly indicator: string
  readonly direction: Direction | null
  readonly accumulation: Accumulation | null
  readonly status: 'target' | 'actual'
  /** As the observation says, save where a name or a table's row settles it better. */
  readonly measure: Measure
  /** `average`: by the year over several, where the time is but one year. */
  readonly basis: 'annual' | 'average' | 'total' | ''
  readonly family: string
  /** In the base unit of the family; a fall stated as a positive number is negative. */
  readonly value: number
  readonly factor: number
  /** First and last year that it speaks of, 0 where none is said; equal for a year. A level of a stock or rate over a period is that of its last year. */
  readonly from: number
  readonly to: number
  /** Its sentence speaks of a part of the place, of several places, or of the country. */
  readonly isElsewhere: boolean
  /** The value that a movement starts from: 由96家增加到318家. Its time is often not said. */
  readonly isStart: boolean
}
