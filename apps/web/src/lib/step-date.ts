/** Some days after (or before) a day, some months after a month: ISO 8601 in, ISO 8601 out. */
export function stepDate(from: string, by: number): string {
  const [year = 0, month = 1, day] = from.split('-').map(Number)
  const next = new Date(Date.UTC(year, month - 1 + (day === undefined ? by : 0), day === undefined ? 1 : day + by))
  return next.toISOString().slice(0, from.length)
}
