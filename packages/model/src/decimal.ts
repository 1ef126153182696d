/** Decimals as text: exact, whatever their length. */

/** Moves the point of a decimal: `shiftPoint('1.5', 4)` is `'15000'`, `shiftPoint('15000', -4)` is `'1.5'`. */
export function shiftPoint(text: string, places: number): string {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text)
  if (!match) throw new TypeError(`${text} is no decimal`)
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = whole + fraction
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(1, point)
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = padded.slice(at).replace(/0+$/, '')
  const value = right ? `${left}.${right}` : left
  return /^0(\.0*)?$/.test(value) ? '0' : sign + value
}

/** The decimal without noughts that say nothing: `1.50` is `1.5`. */
export const plainDecimal = (text: string): string => shiftPoint(text, 0)

/** How many digits stand behind the point. */
export const decimalsOf = (text: string): number => plainDecimal(text).split('.')[1]?.length ?? 0

/** The exact sum. */
export function addDecimals(texts: readonly string[]): string {
  const scale = Math.max(0, ...texts.map(decimalsOf))
  return shiftPoint(texts.reduce((sum, text) => sum + BigInt(shiftPoint(text, scale)), 0n).toString(), -scale)
}
