import { getIndicator, listIndicators } from '@lantu/actions/see-indicators'
import { listProjects } from '@lantu/actions/see-projects'
import { IndicatorDetail, IndicatorPage, IndicatorQuery, ProjectSummary } from '@lantu/model/api'
import type { App, Services } from '../app-services.ts'
import { answers, IdParams, Items, PlanQuery } from './schemas.ts'

export function registerRoutes(app: App, { context }: Services): void {
  const tags = ['register']
  app.get(
    '/indicators',
    { schema: { summary: '指标 Indicators', tags, querystring: IndicatorQuery, response: answers(IndicatorPage) } },
    request => listIndicators(context, request.query),
  )
  app.get(
    '/indicators/:id',
    { schema: { summary: '一项指标 An indicator', tags, params: IdParams, querystring: PlanQuery, response: answers(IndicatorDetail) } },
    request => getIndicator(context, request.params.id, request.query.plan),
  )
  app.get(
    '/projects',
    { schema: { summary: '项目 Projects', tags, querystring: PlanQuery, response: answers(Items(ProjectSummary)) } },
    async request => ({
      items: await listProjects(context, request.query.plan),
    }),
  )
}
