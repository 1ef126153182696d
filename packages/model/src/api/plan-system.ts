import { type Static, Type } from 'typebox'
import { TargetTerms } from './amendments.ts'
import { Day, Id, nullable } from './fields.ts'
import { Plan, PlanKind } from './plan.ts'

/** 起草, 征求意见, 审议, 批准, 实施, 评估, 终止 (its period over, or repealed). */
export const PlanStage = Type.Union([
  Type.Literal('draft'),
  Type.Literal('consultation'),
  Type.Literal('review'),
  Type.Literal('approved'),
  Type.Literal('implementation'),
  Type.Literal('evaluation'),
  Type.Literal('abolished'),
])
export type PlanStage = Static<typeof PlanStage>

export const PlanStep = Type.Object({ id: Id, stage: PlanStage, on: Day, note: Type.String(), by: Type.String() })
export type PlanStep = Static<typeof PlanStep>
export const NewPlanStep = Type.Object({ stage: PlanStage, on: Day, note: Type.Optional(Type.String({ maxLength: 400 })) })
export type NewPlanStep = Static<typeof NewPlanStep>

/** A plan's place in the system: its stage, what it stands under, what came before. */
export const PlanNode = Type.Object({
  ...Plan.properties,
  predecessorId: nullable(Id),
  stage: nullable(PlanStage),
  stageOn: nullable(Day),
  pending: Type.Integer(),
  targets: Type.Integer(),
  amendments: Type.Integer(),
})
export type PlanNode = Static<typeof PlanNode>

/** Decisions on the edition before that were taken over, and those that wait to be confirmed. */
export const Carried = Type.Object({ same: Type.Integer(), confirm: Type.Integer() })
export type Carried = Static<typeof Carried>

export const FollowedEdition = Type.Object({ ...PlanNode.properties, carried: Carried })
export type FollowedEdition = Static<typeof FollowedEdition>

/** What may be edited of a plan; all of it is sent. */
export const PlanFields = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 200 }),
  kind: PlanKind,
  place: Type.String({ maxLength: 60 }),
  periodFrom: Type.Integer({ minimum: 1949, maximum: 2100 }),
  periodTo: Type.Integer({ minimum: 1949, maximum: 2100 }),
  parentId: nullable(Id),
  predecessorId: nullable(Id),
  approvedBy: nullable(Type.String({ maxLength: 120 })),
  approvedOn: nullable(Day),
})
export type PlanFields = Static<typeof PlanFields>

/** A document of a plan as one of its editions: 1 is the first; a later one follows the one named. */
export const PlanEdition = Type.Object({
  id: Id,
  title: Type.String(),
  fileName: Type.String(),
  importedAt: Type.String({ format: 'date-time' }),
  previousId: nullable(Id),
  edition: Type.Integer(),
  /** No later edition follows it. */
  current: Type.Boolean(),
  statements: Type.Integer(),
  pending: Type.Integer(),
})
export type PlanEdition = Static<typeof PlanEdition>

/** A plan that a text announces, and the one that was registered for it. */
export const Announcement = Type.Object({
  name: Type.String(),
  nameKey: Type.String(),
  documentId: Id,
  documentTitle: Type.String(),
  at: Type.Integer(),
  quote: Type.String(),
  registeredId: nullable(Id),
  registeredTitle: nullable(Type.String()),
  /** By a person, not by the name. */
  linked: Type.Boolean(),
})
export type Announcement = Static<typeof Announcement>

export const PlanDetail = Type.Object({
  plan: PlanNode,
  steps: Type.Array(PlanStep),
  editions: Type.Array(PlanEdition),
  children: Type.Array(PlanNode),
  announcements: Type.Array(Announcement),
  /** Numbers of plans announced without names: 专项规划28个. */
  counts: Type.Array(Type.Object({ count: Type.Integer(), documentId: Id, at: Type.Integer(), quote: Type.String() })),
})
export type PlanDetail = Static<typeof PlanDetail>

const Sited = Type.Object({ text: Type.String(), at: Type.Integer() })
const Said = Type.Object({
  id: Id,
  kind: Type.String(),
  fields: Type.Record(Type.String(), Type.Unknown()),
  at: Type.Integer(),
  quote: Type.String(),
})

/** What differs between two editions; runs of equal sentences are only counted, but for one on each side. */
export const EditionDifferences = Type.Object({
  before: Type.Object({ id: Id, title: Type.String() }),
  after: Type.Object({ id: Id, title: Type.String() }),
  /** Null where the two texts have too little in common to be editions of one. */
  sentences: nullable(
    Type.Array(
      Type.Object({
        kind: Type.Union([
          Type.Literal('same'),
          Type.Literal('removed'),
          Type.Literal('added'),
          Type.Literal('changed'),
          Type.Literal('skipped'),
        ]),
        before: nullable(Sited),
        after: nullable(Sited),
        /** How many equal sentences were left out here. */
        skipped: Type.Integer(),
      }),
    ),
  ),
  statements: Type.Array(
    Type.Object({
      change: Type.Union([Type.Literal('removed'), Type.Literal('added'), Type.Literal('changed')]),
      before: nullable(Said),
      after: nullable(Said),
    }),
  ),
})
export type EditionDifferences = Static<typeof EditionDifferences>

/** A target of a year's plan as the plan above asks for it, rolled forward from what was reached. */
export const DrawnTarget = Type.Object({
  /** The target of the plan above. */
  fromId: Id,
  indicatorId: Id,
  name: Type.String(),
  above: TargetTerms,
  last: nullable(Type.Object({ year: Type.Integer(), value: Type.String() })),
  /** What the path of the plan above asks of the year, and what the year needs after what was reached so far. */
  planned: nullable(Type.String()),
  suggested: nullable(TargetTerms),
  rule: Type.String(),
  /** The year's plan has a target for it already. */
  present: Type.Boolean(),
})
export type DrawnTarget = Static<typeof DrawnTarget>

export const DrawTargets = Type.Object({
  targets: Type.Array(Type.Object({ fromId: Id, value: Type.String({ pattern: '^-?\\d{1,20}(\\.\\d{1,12})?$' }) }), {
    minItems: 1,
    maxItems: 500,
  }),
})
