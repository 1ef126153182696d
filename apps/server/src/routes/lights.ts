import { previewRules } from '@lantu/actions/lights/preview-rules'
import { getAppraisal } from '@lantu/actions/lights/see-appraisal'
import { getLights } from '@lantu/actions/lights/see-lights'
import { getPastLights } from '@lantu/actions/lights/see-past-lights'
import { getRules } from '@lantu/actions/lights/see-rules'
import { setRules, withdrawRules } from '@lantu/actions/lights/set-rules'
import { IndicatorAppraisal, KnownLight } from '@lantu/model/api/lights/appraisal'
import { NewRuleSet, RuleBook, RulePreview, RuleScope, RuleSet, RuleSubject } from '@lantu/model/api/lights/light-rules'
import { PlanLights } from '@lantu/model/api/lights/lights'
import { LightRules } from '@lantu/model/light'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerOnce, answerVersionOnce } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { answers, IdParams, Items } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
const Asked = Type.Object({ plan: Type.Optional(Uuid), at: Type.Optional(Type.String({ format: 'date' })) })
/** `known`: with what the register held at the end of the day `at`. */
const AskedKnown = Type.Object({ ...Asked.properties, known: Type.Optional(Type.Boolean()) })
const Scope = Type.Object({ subject: Type.Optional(RuleSubject), plan: Type.Optional(Uuid), indicator: Type.Optional(Uuid) })
const Trial = Type.Object({ ...RuleScope.properties, rules: LightRules })

export function lightRoutes(app: App, { context }: Services): void {
  const tags = ['lights']
  app.get(
    '/lights',
    { schema: { summary: '亮灯 The lights of a plan at a day', tags, querystring: AskedKnown, response: answers(PlanLights) } },
    request => getLights(context, request.query.plan, request.query.at, request.query.known),
  )
  app.get(
    '/indicators/:id/appraisal',
    {
      schema: {
        summary: '一盏灯为什么亮 One light with its explanation',
        tags,
        params: IdParams,
        querystring: AskedKnown,
        response: answers(IndicatorAppraisal),
      },
    },
    request => getAppraisal(context, request.params.id, request.query.plan, request.query.at, request.query.known),
  )
  app.get(
    '/indicators/:id/past-lights',
    {
      schema: {
        summary: '当时的灯 Past lights as they were known then',
        tags,
        params: IdParams,
        querystring: Asked,
        response: answers(Items(KnownLight)),
      },
    },
    async request => ({ items: await getPastLights(context, request.params.id, request.query.plan, request.query.at) }),
  )
  app.get(
    '/light-rules',
    { schema: { summary: '亮灯规则 Light rules', tags, querystring: Scope, response: answers(RuleBook) } },
    async (request, reply) => {
      const { subject, plan, indicator } = request.query
      const book = await getRules(context, {
        ...(subject ? { subject } : {}),
        ...(plan ? { planId: plan } : {}),
        ...(indicator ? { indicatorId: indicator } : {}),
      })
      return reply.header('etag', `"${book.inForce.version}"`).send(book)
    },
  )
  app.post(
    '/light-rules/preview',
    { schema: { summary: '规则试算 Try rules on history', tags, body: Trial, response: answers(RulePreview) } },
    request => previewRules(context, request.body),
  )
  app.post(
    '/light-rules',
    { schema: { summary: '改规则 Set rules', tags, body: NewRuleSet, response: answers(RuleSet, 201) } },
    (request, reply) => {
      const seen = seenVersion(request)
      return answerVersionOnce(context, request, reply, () => setRules(context, request.body, seen), 201)
    },
  )
  app.post(
    '/light-rules/withdraw',
    { schema: { summary: '撤下规则 Withdraw rules', tags, body: RuleScope, response: answers(Type.Object({ version: Type.Integer() })) } },
    (request, reply) => {
      const seen = seenVersion(request)
      return answerOnce(context, request, reply, () => withdrawRules(context, request.body, seen))
    },
  )
}
