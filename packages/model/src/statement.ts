import { type Static, Type } from 'typebox'

const nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** What every statement carries. Positions are code points of the stored decoded text; `quote` is the sentence or cell as written. */
const common = {
  /** First character of what the statement is about: a number's first digit, a name's first character, a task sentence's start. */
  at: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  /** The words at `[at, end)`, exactly as stored. */
  text: Type.String(),
  /** The sentence, clause or table row that holds it: `[quoteStart, quoteEnd)`, exactly as stored. */
  quoteStart: Type.Integer({ minimum: 0 }),
  quoteEnd: Type.Integer({ minimum: 0 }),
  quote: Type.String(),
  /** Index of the section in the reading's `sections`. */
  section: Type.Integer({ minimum: 0 }),
  /** Name of the rule that made it; `docs/reading.md` explains each. */
  rule: Type.String(),
  /** Chance that the record is right, in [0, 1]. */
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
}

export const Measure = Type.Union([Type.Literal('level'), Type.Literal('growth'), Type.Literal('change'), Type.Literal('multiple')])
export type Measure = Static<typeof Measure>

export const Comparator = Type.Union([
  Type.Literal('eq'),
  Type.Literal('ge'),
  Type.Literal('gt'),
  Type.Literal('le'),
  Type.Literal('lt'),
  Type.Literal('approx'),
])
export type Comparator = Static<typeof Comparator>

/** The place of an observation in a table, so that review can show it as a table. */
export const TableRef = Type.Object({
  /** Number of the table within the document, from 0. */
  table: Type.Integer({ minimum: 0 }),
  row: Type.Integer({ minimum: 0 }),
  column: Type.Integer({ minimum: 0 }),
})
export type TableRef = Static<typeof TableRef>

/** The fields of an observation, apart from where it stands: what a reviewer may correct. */
export const ObservationFields = Type.Object({
  status: Type.Union([Type.Literal('target'), Type.Literal('actual')]),
  indicator: Type.String({ minLength: 1, maxLength: 200 }),
  measure: Measure,
  basis: Type.Optional(Type.Union([Type.Literal('annual'), Type.Literal('total')])),
  /** A number, a range `[low, high]`, or a composition. Null for a goal without a number. */
  value: nullable(Type.Union([Type.Number(), Type.Array(Type.Number(), { minItems: 1, maxItems: 20 })])),
  unit: Type.String({ maxLength: 60 }),
  comparator: Comparator,
  /** `2020`, `2016-2020` or empty. */
  time: Type.String({ pattern: '^(\\d{4}(-\\d{4})?)?$' }),
  attribute: Type.Optional(Type.Union([Type.Literal('binding'), Type.Literal('expected')])),
  /** The place it speaks of, where it is not the document's own: `石鼓区`. */
  place: Type.Optional(Type.String({ maxLength: 60 })),
  /** For a goal without a number: what it promises, `assigned` 完成省下达任务, `pace` 与经济增长同步, `relative` 高于全省平均, `rank`, `zero`, `stages`. */
  goal: Type.Optional(
    Type.Union([
      Type.Literal('assigned'),
      Type.Literal('pace'),
      Type.Literal('relative'),
      Type.Literal('rank'),
      Type.Literal('zero'),
      Type.Literal('stages'),
    ]),
  ),
})
export type ObservationFields = Static<typeof ObservationFields>

export const Stage = Type.Union([
  Type.Literal('planning'),
  Type.Literal('start'),
  Type.Literal('ongoing'),
  Type.Literal('complete'),
  Type.Literal('done'),
  Type.Literal('upgrade'),
  Type.Literal(''),
])
export type Stage = Static<typeof Stage>

export const ProjectFields = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 300 }),
  stage: Stage,
  verb: Type.String({ maxLength: 60 }),
  quantity: Type.String({ maxLength: 100 }),
  name_simplified: Type.Optional(Type.String({ maxLength: 300 })),
})
export type ProjectFields = Static<typeof ProjectFields>

export const Role = Type.Union([
  Type.Literal('goal'),
  Type.Literal('task'),
  Type.Literal('achievement'),
  Type.Literal('situation'),
  Type.Literal('principle'),
  Type.Literal('other'),
])
export type Role = Static<typeof Role>

export const TaskFields = Type.Object({
  actor: Type.Optional(Type.String({ maxLength: 200 })),
  action: Type.String({ maxLength: 60 }),
  object: Type.String({ maxLength: 500 }),
  due: Type.Optional(Type.String({ maxLength: 40 })),
})
export type TaskFields = Static<typeof TaskFields>

export const ObservationStatement = Type.Object({
  kind: Type.Literal('observation'),
  ...common,
  ...ObservationFields.properties,
  cell: Type.Optional(TableRef),
})
export const ProjectStatement = Type.Object({ kind: Type.Literal('project'), ...common, ...ProjectFields.properties })
export const SystemStatement = Type.Object({ kind: Type.Literal('system'), ...common, ...ProjectFields.properties })
export const TaskStatement = Type.Object({ kind: Type.Literal('task'), ...common, ...TaskFields.properties })
export const Statement = Type.Union([ObservationStatement, ProjectStatement, SystemStatement, TaskStatement])
export type ObservationStatement = Static<typeof ObservationStatement>
export type ProjectStatement = Static<typeof ProjectStatement>
export type SystemStatement = Static<typeof SystemStatement>
export type TaskStatement = Static<typeof TaskStatement>
export type Statement = Static<typeof Statement>

export const StatementKind = Type.Union([
  Type.Literal('observation'),
  Type.Literal('project'),
  Type.Literal('system'),
  Type.Literal('task'),
])
export type StatementKind = Static<typeof StatementKind>
