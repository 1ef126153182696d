/**
 * Rounds parts to printed digits so that they add up to the rounded total: each is rounded down, and the units that are left
 * go one each to the parts with the largest remainders (最大余额法; Hamilton's method, as in G. Pukelsheim, *Proportional
 * Representation*, ch. 5). Ties go to the earlier part. Negative parts are rounded towards minus infinity first, so the rule
 * is the same for them.
 *
 * `parts` must add up to `total` but for rounding; where they do not, the difference is shared out as whole units in the same
 * order, so that the sum still holds. Digits may be negative (−2 rounds to hundreds).
 */
export function roundToTotal(parts: readonly number[], total: number, digits: number): number[] {
  if (!parts.length) return []
  const scale = 10 ** digits
  const units = (value: number) => clean(value * scale)
  const floors = parts.map(part => Math.floor(units(part)))
  let left = wholeUnits(total, digits) - floors.reduce((sum, n) => sum + n, 0)
  const order = parts.map((part, index) => ({ index, rest: units(part) - (floors[index] as number) }))
  order.sort((a, b) => (left >= 0 ? b.rest - a.rest : a.rest - b.rest) || a.index - b.index)
  const whole = Math.trunc(left / parts.length)
  left -= whole * parts.length
  const extra = new Set(order.slice(0, Math.abs(left)).map(one => one.index))
  return floors.map((n, index) => fromUnits(n + whole + (extra.has(index) ? Math.sign(left) : 0), digits))
}

/** The value rounded half away from zero to printed digits, as a person would. */
export function roundToDigits(value: number, digits: number): number {
  return fromUnits(wholeUnits(value, digits), digits)
}

const wholeUnits = (value: number, digits: number) => Math.sign(value) * Math.round(clean(Math.abs(value) * 10 ** digits)) + 0

/** 1.005 × 100 is 100.49999999999999 in doubles; what was printed with a few digits is meant as printed, halves too. */
const clean = (units: number): number => {
  const near = Math.round(units * 2) / 2
  return Math.abs(units - near) < 1e-9 * Math.max(1, Math.abs(units)) ? near : units
}

const fromUnits = (units: number, digits: number): number =>
  digits >= 0 ? Number((units / 10 ** digits).toFixed(digits)) + 0 : units * 10 ** -digits
