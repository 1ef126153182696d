import { createPlan } from '@lantu/actions/create-plan'
import { listPlans } from '@lantu/actions/list-plans'
import { getOverview } from '@lantu/actions/see-overview'
import { Overview } from '@lantu/model/api/overview'
import { NewPlan, Plan } from '@lantu/model/api/plan'
import type { App, Services } from '../app-services.ts'
import { answerVersionOnce } from '../idempotency.ts'
import { answers, Items, PlanQuery } from './schemas.ts'

export function planRoutes(app: App, { context }: Services): void {
  app.get(
    '/overview',
    { schema: { summary: '驾驶舱 Overview', tags: ['plans'], querystring: PlanQuery, response: answers(Overview) } },
    request => getOverview(context, request.query.plan),
  )
  app.get('/plans', { schema: { summary: '规划 Plans', tags: ['plans'], response: answers(Items(Plan)) } }, async () => ({
    items: await listPlans(context),
  }))
  app.post(
    '/plans',
    { schema: { summary: '登记规划 Register a plan', tags: ['plans'], body: NewPlan, response: answers(Plan, 201) } },
    (request, reply) => answerVersionOnce(context, request, reply, () => createPlan(context, request.body), 201),
  )
}
