export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly upright: readonly Rule[]
}

/** A straight line along one axis, in points from the page's top left. */
export interface Rule {
  /** The place on the other axis: y of a horizontal rule, x of an upright one. */
  readonly at: number
  readonly from: number
  readonly to: number
}
