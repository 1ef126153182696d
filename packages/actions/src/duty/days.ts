/** The day before or after, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whether a day lies within validity dates, both included; null is open. */
export const holdsOn = (day: string, from: string | null, to: string | null): boolean =>
  (from === null || from <= day) && (to === null || to >= day)
