/**
 * The number of the last entry of an ascending list that is not above a value, 0 where the first is: looked for from entry `from` in
 * steps that double, since what is asked for lies mostly near what was asked for before.
 */
export function lastUpToFrom(ascending: Uint32Array, value: number, from: number): number {
  const last = ascending.length - 1
  let low = from
  let high = from + 1
  let step = 1
  if ((ascending[low] as number) <= value) {
    while (high <= last && (ascending[high] as number) <= value) {
      low = high
      high += step
      step *= 2
    }
    high = Math.min(high - 1, last)
  } else {
    while (low > 0 && (ascending[low] as number) > value) {
      high = low
      low = Math.max(0, low - step)
      step *= 2
    }
    high--
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((ascending[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}
