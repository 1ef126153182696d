import { moveAmendment } from '@lantu/actions/amendments/move-amendment'
import { editAmendment, proposeAmendment } from '@lantu/actions/amendments/propose-amendment'
import { getAmendment, listAmendments } from '@lantu/actions/amendments/see-amendments'
import { getDifferences, getRegisterOn, listTargets } from '@lantu/actions/amendments/see-register-on'
import { verifyAudit } from '@lantu/actions/verify-audit'
import {
  Amendment,
  AmendmentFields,
  AmendmentMove,
  AmendmentSummary,
  AuditVerdict,
  NewAmendment,
  RegisterBasis,
  RegisterDifference,
  RegisteredTarget,
} from '@lantu/model/api/amendments'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerVersionOnce } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { answers, IdParams, Items, Page, PageOfPlan } from './schemas.ts'

const Day = Type.String({ format: 'date' })
const Basis = Type.Optional(RegisterBasis)

export function amendmentRoutes(app: App, { context }: Services): void {
  const tags = ['amendments']
  const answer = (request: FastifyRequest, reply: FastifyReply, status: number, work: () => Promise<Amendment>) =>
    answerVersionOnce(context, request, reply, work, status)
  app.get(
    '/amendments',
    { schema: { summary: '调整 Amendments', tags, querystring: PageOfPlan, response: answers(Page(AmendmentSummary)) } },
    request => listAmendments(context, request.query),
  )
  app.post(
    '/amendments',
    { schema: { summary: '提出调整 Propose an amendment', tags, body: NewAmendment, response: answers(Amendment, 201) } },
    (request, reply) => answer(request, reply, 201, () => proposeAmendment(context, request.body)),
  )
  app.get(
    '/amendments/:id',
    { schema: { summary: '一项调整 An amendment', tags, params: IdParams, response: answers(Amendment) } },
    async (request, reply) => {
      const amendment = await getAmendment(context, request.params.id)
      void reply.header('etag', `"${amendment.version}"`)
      return amendment
    },
  )
  app.post(
    '/amendments/:id/edit',
    { schema: { summary: '修改提案 Edit a proposal', tags, params: IdParams, body: AmendmentFields, response: answers(Amendment) } },
    (request, reply) => {
      const version = seenVersion(request)
      return answer(request, reply, 200, () => editAmendment(context, request.params.id, version, request.body))
    },
  )
  app.post(
    '/amendments/:id/move',
    {
      schema: {
        summary: '审核、决定、否决、撤回 Review, decide, reject or withdraw',
        tags,
        params: IdParams,
        body: AmendmentMove,
        response: answers(Amendment),
      },
    },
    (request, reply) => {
      const version = seenVersion(request)
      return answer(request, reply, 200, () => moveAmendment(context, request.params.id, version, request.body))
    },
  )
  app.get(
    '/plans/:id/targets',
    {
      schema: {
        summary: '规划目标，现行或在某一天 The plan’s targets, now or on a day',
        tags,
        params: IdParams,
        querystring: Type.Object({ on: Type.Optional(Day), basis: Basis }),
        response: answers(Items(RegisteredTarget)),
      },
    },
    async ({ params, query }) => ({
      items: await (query.on ? getRegisterOn(context, params.id, query.on, query.basis ?? 'force') : listTargets(context, params.id)),
    }),
  )
  app.get(
    '/plans/:id/targets/differences',
    {
      schema: {
        summary: '两个日期之间的变化 What differs between two days',
        tags,
        params: IdParams,
        querystring: Type.Object({ from: Day, to: Day, basis: Basis }),
        response: answers(Items(RegisterDifference)),
      },
    },
    async ({ params, query }) => ({ items: await getDifferences(context, params.id, query.from, query.to, query.basis ?? 'force') }),
  )
  app.get('/audit/verify', { schema: { summary: '核验审计链 Verify the audit chain', tags, response: answers(AuditVerdict) } }, () =>
    verifyAudit(context),
  )
}
