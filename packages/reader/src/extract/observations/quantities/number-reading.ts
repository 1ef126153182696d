import type { UnitReading } from '../../../vocabulary/units.ts'

/** A number of any form, before its unit is looked for. */
export interface NumberReading {
  readonly end: number
  readonly value: number | number[]
  readonly shape: 'plain' | 'range' | 'composition' | 'fraction' | 'fold'
  readonly script: 'arabic' | 'chinese'
  /** A unit that the numeral itself says: 百分之七 is %. */
  readonly unit?: string
  /** What stands behind the value, where it was looked at. */
  readonly read?: UnitReading
  /** Where the value starts, if not at the look-out's place: 翻⟦两⟧番. */
  readonly start?: number
  readonly unitEnd?: number
}
