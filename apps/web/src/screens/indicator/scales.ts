/** A value axis with round ticks that holds all values; a little air where they are all one. */
export function axisOf(values: readonly number[]): { low: number; high: number; ticks: number[] } {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const spread = most - least || Math.abs(most) * 0.1 || 1
  const raw = (spread * 1.1) / 5
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 2.5, 5, 10].find(n => n * power >= raw) ?? 10) * power
  // near zero the axis begins at it
  const low = least >= 0 && least < spread * 0.6 ? 0 : Math.floor((least - spread * 0.04) / step) * step
  const high = Math.ceil((most + spread * 0.04) / step) * step
  const count = Math.round((high - low) / step)
  return { low, high, ticks: Array.from({ length: count + 1 }, (_, i) => Number((low + i * step).toPrecision(12))) }
}

/** A path through points. */
export const lineOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
