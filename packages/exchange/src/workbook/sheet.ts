/**
 * What a sheet of a workbook looks like, for writing and for reading alike: what `writeWorkbook` wrote, `readWorkbook` with the
 * same description reads back without a difference.
 */
export interface Column {
  /** The program's name of the value. */
  readonly key: string
  /** What stands in the header row; a reader finds the column by it, wherever it was moved to. */
  readonly header: string
  /** Other headers that people write over the same column. */
  readonly aliases?: readonly string[]
  /**
   * `decimal` and `integer` are decimal strings (`'1234.56'`), `date` is `YYYY-MM-DD`, `month` is `YYYY-MM`, `boolean` is
   * `'true'` or `'false'`, `list` is the value of one of the options, `text` is text without blanks around it.
   */
  readonly type: 'text' | 'decimal' | 'integer' | 'date' | 'month' | 'boolean' | 'list'
  readonly required?: boolean
  /** For `list`: what is stored, and what people choose. */
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Excel number format, where the type's own will not do. */
  readonly format?: string
  /** Width in characters. */
  readonly width?: number
  /** Said when the cell is chosen. */
  readonly hint?: string
  /** Not to be changed by whoever fills the sheet in; counts where the sheet is protected. */
  readonly locked?: boolean
  readonly min?: string
  readonly max?: string
  /** Longest text, in characters; 2,000 unless told. */
  readonly maxLength?: number
}

export interface SheetShape {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  readonly columns: readonly Column[]
  /** Lines above the header: what the sheet is for, how to fill it in. */
  readonly notes?: readonly string[]
  /** Locks what is not to be changed: the header and the locked columns. No password; it guards against slips only. */
  readonly protect?: boolean
  /** Columns that stay in sight when scrolling sideways; 1 unless told. */
  readonly frozenColumns?: number
  /** A sheet that may be missing when read. */
  readonly optional?: boolean
}

/** A value as the register has it; `null` and `undefined` are an empty cell. */
export type CellIn = string | number | boolean | null | undefined
export type RowIn = Readonly<Record<string, CellIn>>

/** `3, 12` → `C12`; both from one. */
export function cellName(column: number, row: number): string {
  let letters = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return `${letters}${row > 0 ? row : ''}`
}
