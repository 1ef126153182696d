// Months counted from January 2021, days and sums of the sample city's project library.

export const month = index => `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
export const indexOf = text => (Number(text.slice(0, 4)) - 2021) * 12 + Number(text.slice(5, 7)) - 1
export const lastDay = text => new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).toISOString().slice(0, 10)
export const yuan = wan => String(wan * 10_000)

/** Splits a whole into whole parts by weight; the largest rests go up, so that the parts make the whole. */
export function split(whole, weights) {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map(weight => (whole * weight) / sum)
  const parts = exact.map(Math.floor)
  const order = exact.map((value, index) => [value - parts[index], index]).sort((a, b) => b[0] - a[0])
  for (let rest = whole - parts.reduce((a, b) => a + b, 0), i = 0; rest > 0; rest--, i++) parts[order[i][1]]++
  return parts
}
