import type { Dated, SeriesPoint } from './series-point.ts'

/** A registered value as it stands, a point of its series; `turn` puts it, and what it replaced, into the target's terms. */
export const asRead = (one: Dated, turn: (value: number) => number = value => value): SeriesPoint => ({
  time: one.to,
  value: turn(one.value as number),
  how: one.row.values === null && one.row.numerator !== null ? 'ratio' : 'read',
  sources: [one.row.id],
  vintage: one.row.vintage,
  revised: one.revised.map(turn),
})
