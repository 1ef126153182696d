const two = (n: number) => String(n).padStart(2, '0')

/** The day on which something happened, by the clock of whoever looks; a day that is told without its hour stays as it is. */
export function showDay(moment: string | Date): string {
  if (typeof moment === 'string' && moment.length <= 10) return moment
  const at = new Date(moment)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** When something happened, to the minute, by the clock of whoever looks: `2026-03-01 09:30`. */
export function showMoment(iso: string): string {
  const at = new Date(iso)
  return `${showDay(at)} ${two(at.getHours())}:${two(at.getMinutes())}`
}
