/** The measure of a whole, for the parts that are named after it. */
export interface Whole {
  readonly measure: string
  readonly unit: string
  /** Parts of it have been named: the next bare noun of the same unit is one more. */
  readonly series: boolean
  /** What is produced is being listed: a bare product behind a ； is one more, whatever its unit. */
  readonly products?: boolean
}
