import { unitOf } from '@lantu/model/units'

/** What a quantity is made of: families of units with their powers, and the factor from the unit as written to their base units. */
export interface Dimension {
  readonly powers: ReadonlyMap<string, number>
  readonly factor: number
}

/** Families without a dimension, with what one of their base unit is as a plain number: 1% is 0.01, a 倍 is 1. */
const PLAIN: Readonly<Record<string, number>> = { number: 1, ':1': 1, multiple: 1, share: 0.01, 'percentage points': 0.01 }

/** The dimension of a unit as written: `万元/人` is money over people with factor 10,000. */
export function dimensionOf(unit: string): Dimension {
  const { family, factor } = unitOf(unit)
  const powers = new Map<string, number>()
  let plain = factor
  for (const [i, part] of family.split('/').entries()) {
    const one = PLAIN[part]
    if (one === undefined) powers.set(part, (powers.get(part) ?? 0) + (i ? -1 : 1))
    else plain *= i ? 1 / one : one
  }
  return { powers: withoutZeros(powers), factor: plain }
}

const withoutZeros = (powers: ReadonlyMap<string, number>) => new Map([...powers].filter(([, power]) => power !== 0))

/** The dimension of a product (`sign` 1) or a quotient (−1), in its family’s own unit. */
export function combine(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const powers = new Map(a.powers)
  for (const [family, power] of b.powers) powers.set(family, (powers.get(family) ?? 0) + sign * power)
  return { powers: withoutZeros(powers), factor: 1 }
}

export const sameDimension = (a: Dimension, b: Dimension): boolean =>
  a.powers.size === b.powers.size && [...a.powers].every(([family, power]) => b.powers.get(family) === power)
