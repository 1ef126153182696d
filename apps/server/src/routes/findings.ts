import { decideAlignment, seeAlignment } from '@lantu/actions/findings/align-register'
import { checkCoherence } from '@lantu/actions/findings/check-coherence'
import { compareEditions } from '@lantu/actions/findings/compare-editions'
import { decideFinding } from '@lantu/actions/findings/decide-finding'
import { getFinding, listFindings } from '@lantu/actions/findings/see-findings'
import { writeFindings } from '@lantu/actions/findings/write-findings'
import {
  AlignedKind,
  AlignmentMatrix,
  AlignmentQuery,
  CoherenceCheck,
  DecideAlignment,
  FindingComparison,
  FindingDecision,
  FindingDetail,
  FindingList,
  FindingQuery,
} from '@lantu/model/api/findings'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerOnce, answerVersionOnce, once } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { sendFile } from '../send-file.ts'
import { answers, IdParams } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
const Filter = Type.Object({ plan: Type.Optional(Uuid), document: Type.Optional(Uuid), gone: Type.Optional(Type.Boolean()) })

/** 衔接检查 Coherence. */
export function findingRoutes(app: App, { context }: Services): void {
  const tags = ['coherence']
  app.get(
    '/findings',
    { schema: { summary: '衔接问题 Findings', tags, querystring: FindingQuery, response: answers(FindingList) } },
    request => listFindings(context, request.query),
  )
  app.post('/findings/check', { schema: { summary: '重新检查 Check again', tags, response: answers(CoherenceCheck) } }, (request, reply) =>
    once(context, request, reply, '', async () => ({ status: 200, body: await checkCoherence(context) })),
  )
  app.get(
    '/findings/report',
    { schema: { summary: '衔接检查报告 Report to Word', tags, querystring: Filter, response: { 200: Type.Unknown() } } },
    async (request, reply) => {
      const { title, bytes } = await writeFindings(context, request.query)
      return sendFile(reply, title, 'docx', bytes)
    },
  )
  app.get(
    '/findings/compare',
    {
      schema: {
        summary: '修改前后 Two editions compared',
        tags,
        querystring: Type.Object({ before: Uuid, after: Uuid }),
        response: answers(FindingComparison),
      },
    },
    request => compareEditions(context, request.query.before, request.query.after),
  )
  app.get(
    '/alignment',
    {
      schema: {
        summary: '指标矩阵 What is one across plans',
        tags,
        querystring: Type.Object({ kind: AlignedKind, ...AlignmentQuery.properties }),
        response: answers(AlignmentMatrix),
      },
    },
    request => seeAlignment(context, request.query.kind, request.query),
  )
  app.post(
    '/alignment',
    {
      schema: {
        summary: '判定是否同一 Say whether two names are one',
        tags,
        body: DecideAlignment,
        response: answers(Type.Object({ same: Type.Union([Type.Boolean(), Type.Null()]) })),
      },
    },
    (request, reply) => answerOnce(context, request, reply, () => decideAlignment(context, request.body)),
  )
  app.get(
    '/findings/:id',
    { schema: { summary: '一处问题 A finding', tags, params: IdParams, response: answers(FindingDetail) } },
    async (request, reply) => {
      const finding = await getFinding(context, request.params.id)
      void reply.header('etag', `"${finding.version}"`)
      return finding
    },
  )
  app.post(
    '/findings/:id/decide',
    {
      schema: { summary: '处理问题 Decide on a finding', tags, params: IdParams, body: FindingDecision, response: answers(FindingDetail) },
    },
    (request, reply) => {
      const version = seenVersion(request)
      return answerVersionOnce(context, request, reply, () => decideFinding(context, request.params.id, version, request.body))
    },
  )
}
