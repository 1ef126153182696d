import { assignDuty } from '@lantu/actions/duty/assign-duty'
import { assignMany } from '@lantu/actions/duty/assign-many'
import { getDutySummary, listDuty } from '@lantu/actions/duty/list-duty'
import { getDuty, listDutyChanges } from '@lantu/actions/duty/see-duty'
import { acceptSuggestions } from '@lantu/actions/duty/suggestions/accept-suggestions'
import { suggestDuty } from '@lantu/actions/duty/suggestions/suggest-duty'
import { undoDutyChange } from '@lantu/actions/duty/undo-duty-change'
import { writeDutyTable } from '@lantu/actions/duty/write-duty-table'
import { writeLetter } from '@lantu/actions/duty/write-letter'
import {
  DutyAssignment,
  DutyChange,
  DutyItem,
  DutyPage,
  DutyPeriod,
  DutyQuery,
  DutySummary,
  ItemSuggestion,
  ManyDuties,
  SuggestionAcceptance,
} from '@lantu/model/api/duty/duty'
import { DutyItemKind } from '@lantu/model/api/duty/duty-item'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerOnce, answerVersionOnce } from '../idempotency.ts'
import { seenVersion } from '../seen-version.ts'
import { sendFile } from '../send-file.ts'
import { answers, Items } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
const tags = ['duty']
const ItemParams = Type.Object({ kind: DutyItemKind, id: Uuid })

export function dutyRoutes(app: App, services: Services): void {
  assignmentRoutes(app, services)
  suggestionRoutes(app, services)
  itemRoutes(app, services)
  dutyFileRoutes(app, services)
}

/** Items with who answers for them, and assigning them. */
function assignmentRoutes(app: App, { context }: Services): void {
  app.get(
    '/duty',
    {
      schema: {
        summary: '责任分解 Who answers for what',
        tags,
        querystring: DutyQuery,
        response: answers(DutyPage),
      },
    },
    request => listDuty(context, request.query),
  )
  app.get(
    '/duty/summary',
    {
      schema: {
        summary: '责任分解概况 How much has an owner, and how much each body has',
        tags,
        querystring: Type.Omit(DutyQuery, ['only', 'cursor', 'limit']),
        response: answers(DutySummary),
      },
    },
    request => getDutySummary(context, request.query),
  )
  app.post(
    '/duty/assign',
    {
      schema: {
        summary: '批量确定责任 Name who answers for many items',
        tags,
        body: ManyDuties,
        response: answers(DutyChange),
      },
    },
    (request, reply) => answerOnce(context, request, reply, () => assignMany(context, request.body)),
  )
}

function suggestionRoutes(app: App, { context }: Services): void {
  app.get(
    '/duty/suggestions',
    {
      schema: {
        summary: '责任建议 Suggestions of responsibility',
        tags,
        querystring: Type.Object({ plan: Uuid }),
        response: answers(Items(ItemSuggestion)),
      },
    },
    async request => ({ items: await suggestDuty(context, request.query.plan) }),
  )
  app.post(
    '/duty/suggestions/accept',
    {
      schema: {
        summary: '采纳责任建议 Accept suggestions',
        tags,
        body: SuggestionAcceptance,
        response: answers(
          Type.Object({ change: DutyChange, accepted: Type.Integer(), skipped: Type.Integer(), added: Type.Array(Type.String()) }),
        ),
      },
    },
    (request, reply) => answerOnce(context, request, reply, () => acceptSuggestions(context, request.body)),
  )
}

/** One item, and what has changed. */
function itemRoutes(app: App, { context }: Services): void {
  app.get(
    '/duty/items/:kind/:id',
    {
      schema: {
        summary: '一个事项的责任沿革 Who was responsible when',
        tags,
        params: ItemParams,
        response: answers(Type.Object({ item: DutyItem, periods: Type.Array(DutyPeriod) })),
      },
    },
    async (request, reply) => {
      const found = await getDuty(context, request.params.kind, request.params.id)
      void reply.header('etag', `"${found.item.version}"`)
      return found
    },
  )
  app.post(
    '/duty/items/:kind/:id',
    { schema: { summary: '确定责任 Name who answers', tags, params: ItemParams, body: DutyAssignment, response: answers(DutyItem) } },
    (request, reply) => {
      const version = seenVersion(request)
      return answerVersionOnce(context, request, reply, () =>
        assignDuty(context, request.params.kind, request.params.id, version, request.body),
      )
    },
  )
  app.get('/duty/changes', { schema: { summary: '责任与机构变动 Changes', tags, response: answers(Items(DutyChange)) } }, async () => ({
    items: await listDutyChanges(context),
  }))
  app.post(
    '/duty/undo',
    {
      schema: {
        summary: '撤销 Undo',
        tags,
        body: Type.Object({ changeId: Type.Optional(Uuid) }),
        response: answers(DutyChange),
      },
    },
    (request, reply) => answerOnce(context, request, reply, () => undoDutyChange(context, request.body.changeId)),
  )
}

/** Tables and letters to be printed. */
function dutyFileRoutes(app: App, { context }: Services): void {
  for (const format of ['docx', 'xlsx'] as const) {
    app.get(
      `/duty/table.${format}`,
      {
        schema: {
          summary: `责任分解表 Responsibilities to ${format === 'docx' ? 'Word' : 'Excel'}`,
          tags,
          querystring: Type.Object({ plan: Uuid }),
          response: { 200: Type.Unknown() },
        },
      },
      async (request, reply) => {
        const { title, bytes } = await writeDutyTable(context, request.query.plan, format)
        return sendFile(reply, title, format, bytes)
      },
    )
  }
  app.get(
    '/organizations/:id/letter.docx',
    {
      schema: {
        summary: '目标责任书 Letter of responsibility to Word',
        tags,
        params: Type.Object({ id: Uuid }),
        querystring: Type.Object({ plan: Uuid }),
        response: { 200: Type.Unknown() },
      },
    },
    async (request, reply) => {
      const { title, bytes } = await writeLetter(context, request.query.plan, request.params.id)
      return sendFile(reply, title, 'docx', bytes)
    },
  )
}
