import {
  APPROVAL_KINDS,
  APPROVAL_STATES,
  LEVELS,
  MONEY_KINDS,
  MONEY_SOURCES,
  NATURES,
  SECTORS,
  STAGES,
} from '@lantu/model/api/library/kinds'
import fc from 'fast-check'
import type { EntryIn } from '../import-entries.ts'

const word = (most: number) =>
  fc
    .string({ unit: fc.constantFrom('_x0041_', ...'青川湖市大桥水厂道路一二三ABab12&<>"\'=+-@#（）、。 \n'), maxLength: most })
    .map(text => text.trim())
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const one = <const T extends readonly string[]>(values: T) => fc.constantFrom(...values) as fc.Arbitrary<T[number]>
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const yuan = fc.bigInt({ min: 0n, max: 10n ** 14n }).map(fen => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`)
// to the centimetre
const position = fc
  .tuple(fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }), fc.integer({ min: -900_000_000, max: 900_000_000 }))
  .map(([x, y]) => [x / 1e7, y / 1e7])
const geometry = fc.oneof(
  position.map(coordinates => ({ type: 'Point' as const, coordinates })),
  fc.array(position, { minLength: 2, maxLength: 3 }).map(coordinates => ({ type: 'LineString' as const, coordinates })),
  // long enough for several cells
  fc.tuple(position, fc.array(position, { minLength: 3, maxLength: 3 })).map(([first, rest]) => ({
    type: 'Polygon' as const,
    coordinates: [[first, ...Array.from({ length: 700 }, () => rest).flat(), first]],
  })),
)
/** Whatever a project of the library may hold, but for its name. */
export const anyEntry: fc.Arbitrary<Omit<EntryIn, 'fields'> & { fields: Omit<EntryIn['fields'], 'name'> }> = fc.record({
  fields: fc.record({
    stage: one(STAGES),
    sector: one(['', ...SECTORS]),
    nature: one(['', ...NATURES]),
    level: one(['', ...LEVELS]),
    place: word(12),
    owner: word(12),
    leader: word(6),
    scale: word(60),
    quantity: word(12),
    investment: maybe(yuan),
    baselineStart: maybe(day),
    actualEnd: maybe(day),
    geometry: maybe(geometry),
  }),
  months: fc.uniqueArray(
    fc.record({
      month: day.map(text => text.slice(0, 7)),
      planned: maybe(yuan),
      completed: maybe(fc.tuple(fc.boolean(), yuan).map(([less, amount]) => (less && !/^0\.00$/.test(amount) ? `-${amount}` : amount))),
      progress: maybe(fc.integer({ min: 0, max: 10_000 }).map(n => (n / 100).toFixed(2))),
      note: word(20),
      issue: word(20),
      reportedBy: word(6),
      reportedOn: maybe(day),
    }),
    { selector: row => row.month, maxLength: 4 },
  ),
  money: fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 1990, max: 2100 }), source: one(MONEY_SOURCES), kind: one(MONEY_KINDS), amount: yuan }),
    { selector: row => `${row.year} ${row.source} ${row.kind}`, maxLength: 4 },
  ),
  milestones: fc.uniqueArray(
    fc.record({ name: word(10).map(text => `节点${text}`.trim()), baselineOn: day, plannedOn: day, doneOn: maybe(day), reason: word(10) }),
    { selector: row => row.name, maxLength: 3 },
  ),
  approvals: fc.uniqueArray(
    fc.record({
      kind: one(APPROVAL_KINDS),
      state: one(APPROVAL_STATES),
      body: word(10),
      number: word(10),
      submittedOn: maybe(day),
      limitDays: maybe(fc.integer({ min: 1, max: 1000 })),
      dueOn: maybe(day),
      grantedOn: maybe(day),
    }),
    { selector: row => row.kind, maxLength: 3 },
  ),
  listings: fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 1990, max: 2100 }), list: one(['rolling', 'annual'] as const), goal: word(10) }),
    {
      selector: row => `${row.year} ${row.list}`,
      maxLength: 3,
    },
  ),
})
