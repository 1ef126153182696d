import { type Static, Type } from 'typebox'
import { LightName } from '../../light.ts'
import { Day, Id, nullable } from '../fields.ts'
import { Body } from './bodies.ts'
import { DutyChange, DutyItem } from './duty.ts'

/** All that one body answers for, and what a change of bodies or places did to it. */

/** A body's own part of a target, as it was issued to it: its path, where it stands, its light. */
export const BodyQuota = Type.Object({
  indicatorId: Id,
  name: Type.String(),
  planId: Id,
  planTitle: Type.String(),
  unit: Type.String(),
  /** At the end of the plan, and by year as issued; yearly amounts are sums since the plan began. */
  target: nullable(Type.Number()),
  years: Type.Array(Type.Object({ year: Type.Integer(), value: Type.Number() })),
  light: LightName,
  actual: nullable(Type.Number()),
  /** Time of the actual value. */
  time: Type.String(),
  due: nullable(Type.Number()),
  progress: nullable(Type.Number()),
  schedule: nullable(Type.Number()),
  gap: nullable(Type.Number()),
})
export type BodyQuota = Static<typeof BodyQuota>

export const BodyDuties = Type.Object({
  body: Body,
  day: Day,
  quotas: Type.Array(BodyQuota),
  items: Type.Array(DutyItem),
  history: Type.Array(DutyChange),
})
export type BodyDuties = Static<typeof BodyDuties>

/** What a change of bodies or places did. */
export const Reorganized = Type.Object({
  change: DutyChange,
  /** Responsibilities, or issued targets, that moved on. */
  moved: Type.Integer(),
  /** What could not be moved by arithmetic and waits for a person. */
  undecided: Type.Array(Type.String()),
})
export type Reorganized = Static<typeof Reorganized>
