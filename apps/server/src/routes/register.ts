import { getIndicator } from '@lantu/actions/indicators/get-indicator'
import { listIndicators } from '@lantu/actions/indicators/list-indicators'
import { listProjects } from '@lantu/actions/see-projects'
import { IndicatorDetail, IndicatorPage, IndicatorQuery } from '@lantu/model/api/indicator'
import { ProjectSummary } from '@lantu/model/api/project'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answers, IdParams, PlanQuery } from './schemas.ts'

const ProjectQuery = Type.Object({
  ...PlanQuery.properties,
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
})
const ProjectPage = Type.Object({ items: Type.Array(ProjectSummary), next: Type.Union([Type.String(), Type.Null()]) })

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
  app.get('/projects', { schema: { summary: '项目 Projects', tags, querystring: ProjectQuery, response: answers(ProjectPage) } }, request =>
    listProjects(context, request.query),
  )
}
