/** A number, or why there is none. What is missing travels on with its reason; it never becomes 0 or NaN. */
export type Known = { readonly value: number } | { readonly missing: MissingReason }

export interface MissingReason {
  readonly code:
    | 'not-reported' // nobody has given a value for the time
    | 'stated' // somebody has said why there is none; `note` has the words
    | 'no-base' // the value that a change counts from is unknown
    | 'no-target' // a goal without a number, or none yet assigned
    | 'no-reference' // what it is compared with (an average, another growth) is unknown
    | 'division-by-zero'
    | 'not-positive' // a rate of growth has no meaning between these ends
    | 'unit-differs' // the units cannot be converted
    | 'not-comparable' // a composition with another number of parts, a range where a number is needed
  /** What lacks it: the name of an indicator, an operand. */
  readonly of?: string
  /** The time it lacks it for, as printed: `2023`, `2024-06-30`. */
  readonly time?: string
  readonly note?: string
}

/** A number that is known. */
export const known = (value: number): Known => ({ value })
/** One that is not, and why. */
export const missing = (code: MissingReason['code'], details: Omit<MissingReason, 'code'> = {}): Known => ({
  missing: { code, ...details },
})

/** The number, or null. */
export const numberOf = (one: Known): number | null => ('value' in one ? one.value : null)
