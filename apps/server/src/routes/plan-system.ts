import { carryDecisions } from '@lantu/actions/plans/carry-decisions'
import { compareEditions } from '@lantu/actions/plans/compare-editions'
import { acceptDrawnTargets, draftTargets } from '@lantu/actions/plans/draw-targets'
import { editPlan, enterStage, followDocument, linkAnnouncement, withdrawStage } from '@lantu/actions/plans/edit-plan'
import { getPlanDetail, listPlanNodes } from '@lantu/actions/plans/see-plans'
import {
  Carried,
  DrawnTarget,
  DrawTargets,
  EditionDifferences,
  FollowedEdition,
  NewPlanStep,
  PlanDetail,
  PlanFields,
  PlanNode,
} from '@lantu/model/api/plan-system'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerOnce, answerVersionOnce, once } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { answers, IdParams, Items } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
const OrNull = Type.Union([Uuid, Type.Null()])

const tags = ['plans']

export function planSystemRoutes(app: App, services: Services): void {
  planRoutes(app, services)
  editionRoutes(app, services)
  drawnTargetRoutes(app, services)
}

/** Plans, their stages and what they announce. */
function planRoutes(app: App, { context }: Services): void {
  app.get('/plan-system', { schema: { summary: '规划体系 The system of plans', tags, response: answers(Items(PlanNode)) } }, async () => ({
    items: await listPlanNodes(context),
  }))
  app.get(
    '/plans/:id',
    { schema: { summary: '一份规划 A plan', tags, params: IdParams, response: answers(PlanDetail) } },
    async (request, reply) => {
      const detail = await getPlanDetail(context, request.params.id)
      void reply.header('etag', `"${detail.plan.version}"`)
      return detail
    },
  )
  app.post(
    '/plans/:id/edit',
    { schema: { summary: '修改规划 Edit a plan', tags, params: IdParams, body: PlanFields, response: answers(PlanNode) } },
    (request, reply) => {
      const version = seenVersion(request)
      return answerVersionOnce(context, request, reply, () => editPlan(context, request.params.id, version, request.body))
    },
  )
  app.post(
    '/plans/:id/stages',
    { schema: { summary: '记录阶段 Record a stage', tags, params: IdParams, body: NewPlanStep, response: answers(PlanNode) } },
    (request, reply) => {
      const version = seenVersion(request)
      return answerVersionOnce(context, request, reply, () => enterStage(context, request.params.id, version, request.body))
    },
  )
  app.post(
    '/plans/:id/stages/withdraw',
    {
      schema: {
        summary: '撤销阶段 Take a stage back',
        tags,
        params: IdParams,
        body: Type.Object({ stepId: Uuid }),
        response: answers(PlanNode),
      },
    },
    (request, reply) => {
      const version = seenVersion(request)
      return answerVersionOnce(context, request, reply, () => withdrawStage(context, request.params.id, version, request.body.stepId))
    },
  )
  app.post(
    '/plans/:id/announcements',
    {
      schema: {
        summary: '对应已登记的规划 Link an announced plan',
        tags,
        params: IdParams,
        body: Type.Object({ nameKey: Type.String({ minLength: 1, maxLength: 100 }), registeredId: OrNull }),
        response: answers(PlanNode),
      },
    },
    (request, reply) =>
      answerVersionOnce(context, request, reply, () =>
        linkAnnouncement(context, request.params.id, request.body.nameKey, request.body.registeredId),
      ),
  )
}

/** Editions of a plan’s document. */
function editionRoutes(app: App, { context }: Services): void {
  app.post(
    '/documents/:id/follow',
    {
      schema: {
        summary: '指明前一版 Name the edition before',
        tags,
        params: IdParams,
        body: Type.Object({ previousId: OrNull }),
        response: answers(FollowedEdition),
      },
    },
    (request, reply) =>
      answerVersionOnce(context, request, reply, () => followDocument(context, request.params.id, request.body.previousId)),
  )
  app.post(
    '/documents/:id/carry',
    {
      schema: {
        summary: '沿用前一版的审核结果 Carry the decisions on the edition before over',
        tags,
        params: IdParams,
        response: answers(Carried),
      },
    },
    (request, reply) =>
      once(context, request, reply, '', async () => ({ status: 200, body: await carryDecisions(context, request.params.id) })),
  )
  app.get(
    '/documents/:id/differences',
    {
      schema: {
        summary: '两版之间的差别 What differs from another edition',
        tags,
        params: IdParams,
        querystring: Type.Object({ from: Uuid }),
        response: answers(EditionDifferences),
      },
    },
    request => compareEditions(context, request.query.from, request.params.id),
  )
}

/** Targets of a year drawn from the plan above. */
function drawnTargetRoutes(app: App, { context }: Services): void {
  app.get(
    '/plans/:id/drawn-targets',
    {
      schema: {
        summary: '从上级规划取目标 Targets drawn from the plan above',
        tags,
        params: IdParams,
        response: answers(Items(DrawnTarget)),
      },
    },
    async request => ({ items: await draftTargets(context, request.params.id) }),
  )
  app.post(
    '/plans/:id/drawn-targets',
    {
      schema: {
        summary: '采纳建议目标 Accept drawn targets',
        tags,
        params: IdParams,
        body: DrawTargets,
        response: answers(Type.Object({ count: Type.Integer() }), 201),
      },
    },
    (request, reply) =>
      answerOnce(context, request, reply, () => acceptDrawnTargets(context, request.params.id, request.body.targets), 201),
  )
}
