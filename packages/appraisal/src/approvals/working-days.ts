import { HOLIDAYS } from './holidays.ts'

/** A day that an authority knows otherwise than the calendar has it. */
export interface OwnDay {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly works: boolean
}

const DAY = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY
const name = (number: number) => new Date(number * DAY).toISOString().slice(0, 10)

const FIRST_YEAR = HOLIDAYS[0]?.year ?? 0
const LAST_YEAR = HOLIDAYS.at(-1)?.year ?? 0

/** Days by their number since 1970 that are no weekday's work or no weekend's rest. */
function builtIn(): Map<number, boolean> {
  const days = new Map<number, boolean>()
  for (const { year, off, worked } of HOLIDAYS) {
    for (const [from, to] of off) for (let day = at(`${year}-${from}`); day <= at(`${year}-${to}`); day++) days.set(day, false)
    for (const day of worked) days.set(at(`${year}-${day}`), true)
  }
  return days
}
const BUILT_IN = builtIn()

/**
 * Counts working days (工作日): Monday to Friday without public holidays, and the weekends that are worked for them. An
 * authority's own days go before the built-in ones. In years that neither knows, weekends alone are taken off.
 */
export class WorkingDays {
  readonly #days: ReadonlyMap<number, boolean>
  /** Years that the authority has said something of: they count as known. */
  readonly #years: ReadonlySet<number>
  constructor(own: readonly OwnDay[] = []) {
    this.#days = own.length ? new Map([...BUILT_IN, ...own.map(({ day, works }) => [at(day), works] as const)]) : BUILT_IN
    this.#years = new Set(own.map(({ day }) => Number(day.slice(0, 4))))
  }

  /** First and last year of which the holidays are built in. */
  static readonly built = { from: FIRST_YEAR, to: LAST_YEAR } as const

  #works(day: number): boolean {
    const said = this.#days.get(day)
    if (said !== undefined) return said
    // 1970-01-01 was a Thursday
    const weekday = (((day + 4) % 7) + 7) % 7
    return weekday !== 0 && weekday !== 6
  }
  works(day: string): boolean {
    return this.#works(at(day))
  }
  /** False where holidays of the year are not known, so that a count through it takes weekends off and no more. */
  knows(day: string): boolean {
    const year = Number(day.slice(0, 4))
    return (year >= FIRST_YEAR && year <= LAST_YEAR) || this.#years.has(year)
  }

  /** The day on which the n-th working day after it ends; the day itself is not counted. */
  add(day: string, n: number): string {
    let number = at(day)
    for (let left = n; left > 0; ) if (this.#works(++number)) left--
    return name(number)
  }

  /** Working days after `from` up to and with `to`; negative where `to` lies before. */
  between(from: string, to: string): number {
    const [first, last, sign] = at(from) <= at(to) ? [at(from), at(to), 1] : [at(to), at(from), -1]
    let n = 0
    for (let day = first + 1; day <= last; day++) if (this.#works(day)) n++
    return n === 0 ? 0 : sign * n
  }

  /**
   * For every limit of 0 to `longest` working days, the latest day of submission whose limit is over before `today`: what was
   * submitted then or earlier is overdue. One list answers for any number of approvals.
   */
  overdueFrom(today: string, longest: number): string[] {
    const latest: string[] = []
    // a limit is over before today if as many working days lie after its first day and before today
    let day = at(today) - 1
    for (let n = 0; n <= longest; n++) {
      latest.push(name(day))
      while (!this.#works(day)) day--
      day--
    }
    return latest
  }
}
