import { type Static, Type } from 'typebox'
import { Id, Month, nullable, Yuan } from '../fields.ts'
import { LibraryStage } from './kinds.ts'

/** The money of the library, and the month’s dispatch. */

const MoneySum = Type.Object({
  key: Type.String(),
  name: Type.String(),
  need: Yuan,
  budget: Yuan,
  plan: Yuan,
  paid: Yuan,
  completed: Yuan,
  projects: Type.Integer(),
})

export const MoneyView = Type.Object({
  year: nullable(Type.Integer()),
  total: MoneySum,
  byYear: Type.Array(MoneySum),
  bySource: Type.Array(MoneySum),
  bySector: Type.Array(MoneySum),
  byPlace: Type.Array(MoneySum),
  /** Month by month of the year: planned, completed, running totals. */
  months: Type.Array(
    Type.Object({ month: Month, planned: Yuan, completed: nullable(Yuan), plannedTotal: Yuan, completedTotal: nullable(Yuan) }),
  ),
  /** How many there are of the three lists below, of which the first 500 stand there. */
  totals: Type.Object({ gaps: Type.Integer(), uneven: Type.Integer(), moneyless: Type.Integer() }),
  /** Needs more than budgets and plans give, largest gap first. */
  gaps: Type.Array(Type.Object({ id: Id, name: Type.String(), stage: LibraryStage, need: Yuan, covered: Yuan, gap: Yuan })),
  /** Money spent far from what stands: share of investment completed against physical progress. */
  uneven: Type.Array(Type.Object({ id: Id, name: Type.String(), spent: Type.String(), progress: Type.String() })),
  /** On the year's annual list or under construction, and without budget or plan. */
  moneyless: Type.Array(Type.Object({ id: Id, name: Type.String(), stage: LibraryStage, investment: nullable(Yuan) })),
  /** Binding indicators with linked projects that have no money, or with none at all. */
  unfunded: Type.Array(Type.Object({ id: Id, name: Type.String(), projects: Type.Integer(), funded: Type.Integer() })),
})
export type MoneyView = Static<typeof MoneyView>

export const Dispatch = Type.Object({
  month: Month,
  projects: Type.Array(
    Type.Object({
      id: Id,
      version: Type.Integer(),
      name: Type.String(),
      placeName: Type.String(),
      lead: Type.String(),
      planned: nullable(Yuan),
      completed: nullable(Yuan),
      progress: nullable(Type.String()),
      lastProgress: nullable(Type.String()),
      note: Type.String(),
      issue: Type.String(),
    }),
  ),
})
export type Dispatch = Static<typeof Dispatch>
