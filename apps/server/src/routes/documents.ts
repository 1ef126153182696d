import { getDocument, getOriginal, getSections, getText, listDocuments } from '@lantu/actions/documents/see-documents'
import { restoreDocument, withdrawDocument } from '@lantu/actions/documents/withdraw-document'
import { DocumentSummary, SectionNode, TextBlock, WithdrawnDocument } from '@lantu/model/api/document'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { once } from '../idempotency.ts'
import { answers, IdParams, Page, PageOfPlan } from './schemas.ts'

const Text = Type.Object({ blocks: Type.Array(TextBlock), next: Type.Union([Type.Integer(), Type.Null()]) })
const Slice = Type.Object({
  from: Type.Integer({ minimum: 0, default: 0 }),
  limit: Type.Integer({ minimum: 1, maximum: 1000, default: 500 }),
})

export function documentRoutes(app: App, { context }: Services): void {
  app.get(
    '/documents',
    { schema: { summary: '文档 Documents', tags: ['documents'], querystring: PageOfPlan, response: answers(Page(DocumentSummary)) } },
    request => listDocuments(context, request.query),
  )
  app.get(
    '/documents/:id',
    { schema: { summary: '一份文档 A document', tags: ['documents'], params: IdParams, response: answers(DocumentSummary) } },
    request => getDocument(context, request.params.id),
  )
  for (const [verb, summary, work] of [
    ['withdraw', '撤下文件 Withdraw a document that nothing rests on', withdrawDocument],
    ['restore', '放回文件 Bring a withdrawn document back', restoreDocument],
  ] as const)
    app.post(
      `/documents/:id/${verb}`,
      { schema: { summary, tags: ['documents'], params: IdParams, body: Type.Object({}), response: answers(WithdrawnDocument) } },
      (request, reply) =>
        once(context, request, reply, `${verb} ${request.params.id}`, async () => ({
          status: 200,
          body: await work(context, request.params.id),
        })),
    )
  app.get(
    '/documents/:id/sections',
    {
      schema: {
        summary: '章节树 Its sections',
        tags: ['documents'],
        params: IdParams,
        response: answers(Type.Object({ sections: Type.Array(SectionNode) })),
      },
    },
    async request => ({ sections: await getSections(context, request.params.id) }),
  )
  app.get(
    '/documents/:id/text',
    {
      schema: {
        summary: '正文 Its text, block by block',
        tags: ['documents'],
        params: IdParams,
        querystring: Slice,
        response: answers(Text),
      },
    },
    request => getText(context, request.params.id, request.query),
  )
  app.get(
    '/documents/:id/original',
    { schema: { summary: '原件 The file as received', tags: ['documents'], params: IdParams, response: { 200: Type.Unknown() } } },
    async (request, reply) => {
      const { bytes, mediaType, fileName, sha256 } = await getOriginal(context, request.params.id)
      return (
        reply
          .header('content-type', mediaType)
          .header('content-disposition', `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(fileName)}`)
          .header('etag', `"${sha256}"`)
          // an uploaded page must never run as one of ours
          .header('content-security-policy', "sandbox; default-src 'none'")
          .send(bytes)
      )
    },
  )
}
