import { type Static, Type } from 'typebox'
import { Reason } from './reason.ts'

const nullable = <T extends import('typebox').TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** Where words stand in the format they came in, for a person to find them there. */
export const Origin = Type.Union([
  /** Word, HTML and plain text: the paragraph, from 0; `note` where it is not of the body. */
  Type.Object({
    paragraph: Type.Integer({ minimum: 0 }),
    note: Type.Optional(Type.Union([Type.Literal('footnote'), Type.Literal('text box'), Type.Literal('header'), Type.Literal('footer')])),
  }),
  /** PDF: the page, from 1, and the box around the words on it: x0, y0, x1, y1 in points from its top left. */
  Type.Object({
    page: Type.Integer({ minimum: 1 }),
    rectangle: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
  }),
])
export type Origin = Static<typeof Origin>

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
  origin: Type.Optional(Origin),
  /** Index of the section in the reading's `sections`. */
  section: Type.Integer({ minimum: 0 }),
  /** Name of the rule that made it; `docs/reading/rules.md` explains each. */
  rule: Type.String(),
  /** Chance that the record is right, in [0, 1]. */
  confidence: Type.Number({ minimum: 0, maximum: 1 }),
  /** What made the confidence what it is, weightiest first. */
  why: Type.Optional(Type.Array(Reason, { maxItems: 20 })),
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
  /** A number, a range `[low, high]`, or a composition. Null where a number cannot be read. */
  value: nullable(Type.Union([Type.Number(), Type.Array(Type.Number(), { minItems: 1, maxItems: 20 })])),
  unit: Type.String({ maxLength: 60 }),
  comparator: Comparator,
  /** `2020`, `2016-2020` or empty. */
  time: Type.String({ pattern: '^(\\d{4}(-\\d{4})?)?$' }),
  attribute: Type.Optional(Type.Union([Type.Literal('binding'), Type.Literal('expected')])),
  /** The place it speaks of, where it is not the document's own: `澄湖区`. */
  place: Type.Optional(Type.String({ maxLength: 60 })),
})
export type ObservationFields = Static<typeof ObservationFields>

/**
 * How a goal without a number is measured: `assigned` 完成省下达任务, `synchronous` 与经济增长同步, `above-average` 高于全省平均水平,
 * `keep-rank` 保持全省前列, `zero-growth` 零增长, `stage-list` 到2025年基本建成…，到2035年全面建成….
 */
export const GoalForm = Type.Union([
  Type.Literal('assigned'),
  Type.Literal('synchronous'),
  Type.Literal('above-average'),
  Type.Literal('keep-rank'),
  Type.Literal('zero-growth'),
  Type.Literal('stage-list'),
])
export type GoalForm = Static<typeof GoalForm>

/** A commitment that is measured without a number of its own. */
export const GoalFields = Type.Object({
  status: Type.Union([Type.Literal('target'), Type.Literal('actual')]),
  indicator: Type.String({ minLength: 1, maxLength: 200 }),
  form: GoalForm,
  /** Who sets it, what it keeps pace with, where it stands, or how far a stage goes, as written: `省下达任务`, `经济增长`, `全省平均水平`. */
  reference: Type.String({ maxLength: 200 }),
  /** `2020`, `2016-2020` or empty. */
  time: Type.String({ pattern: '^(\\d{4}(-\\d{4})?)?$' }),
  attribute: Type.Optional(Type.Union([Type.Literal('binding'), Type.Literal('expected')])),
  place: Type.Optional(Type.String({ maxLength: 60 })),
})
export type GoalFields = Static<typeof GoalFields>

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
  /** The name under which the document speaks of the same thing first, where that differs in words: 川荻高速 for 川荻高速公路. */
  sameAs: Type.Optional(Type.String({ maxLength: 300 })),
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
  /** The year that `due` means where it names none: 6月底前 in a report of 2024. */
  dueYear: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2200 })),
  /** All who answer for it, the lead first, where more than one is named. */
  actors: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20 })),
  /** The leader who oversees it, where a table of duties has a column of leaders. */
  overseer: Type.Optional(Type.String({ maxLength: 60 })),
  /** Everything the sentence promises to do, in order; the first is `action` and `object`. `[at, end)` covers both, in code points. */
  actions: Type.Optional(
    Type.Array(
      Type.Object({
        action: Type.String({ maxLength: 60 }),
        object: Type.String({ maxLength: 500 }),
        at: Type.Integer({ minimum: 0 }),
        end: Type.Integer({ minimum: 0 }),
      }),
      { maxItems: 40 },
    ),
  ),
  /** The observations, goals, projects and systems inside it, by kind and position. */
  holds: Type.Optional(
    Type.Array(
      Type.Object({
        kind: Type.Union([Type.Literal('observation'), Type.Literal('goal'), Type.Literal('project'), Type.Literal('system')]),
        at: Type.Integer({ minimum: 0 }),
      }),
      { maxItems: 200 },
    ),
  ),
})
export type TaskFields = Static<typeof TaskFields>

export const ObservationStatement = Type.Object({
  kind: Type.Literal('observation'),
  ...common,
  ...ObservationFields.properties,
  cell: Type.Optional(TableRef),
})
export const GoalStatement = Type.Object({
  kind: Type.Literal('goal'),
  ...common,
  ...GoalFields.properties,
  cell: Type.Optional(TableRef),
})
export const ProjectStatement = Type.Object({ kind: Type.Literal('project'), ...common, ...ProjectFields.properties })
export const SystemStatement = Type.Object({ kind: Type.Literal('system'), ...common, ...ProjectFields.properties })
export const TaskStatement = Type.Object({
  kind: Type.Literal('task'),
  ...common,
  ...TaskFields.properties,
  /** The cell that says what is to be done, where it is a row of a table of duties; its quote is the row. */
  cell: Type.Optional(TableRef),
})
export const Statement = Type.Union([ObservationStatement, GoalStatement, ProjectStatement, SystemStatement, TaskStatement])
export type ObservationStatement = Static<typeof ObservationStatement>
export type GoalStatement = Static<typeof GoalStatement>
export type ProjectStatement = Static<typeof ProjectStatement>
export type SystemStatement = Static<typeof SystemStatement>
export type TaskStatement = Static<typeof TaskStatement>
export type Statement = Static<typeof Statement>

export const StatementKind = Type.Union([
  Type.Literal('observation'),
  Type.Literal('goal'),
  Type.Literal('project'),
  Type.Literal('system'),
  Type.Literal('task'),
])
export type StatementKind = Static<typeof StatementKind>
