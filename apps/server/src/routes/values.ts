import { enterValues } from '@lantu/actions/values/enter-values'
import { exportValues } from '@lantu/actions/values/export-values'
import { defineFormula, seeFormula } from '@lantu/actions/values/formulas'
import { importValues } from '@lantu/actions/values/import-values'
import { getValueGrid } from '@lantu/actions/values/see-values'
import { listBatches, undoValues } from '@lantu/actions/values/undo-values'
import { FormulaDefinition, NewValues, ValueBatch, ValueGrid, ValueGridQuery, WorkbookTrial } from '@lantu/model/api/values/values'
import { labelOfYears } from '@lantu/model/wording/period'
import { Type } from 'typebox'
import type { App, Services } from '../app-services.ts'
import { answerOnce, once } from '../idempotency.ts'
import { uploadedFile } from '../uploaded-file.ts'
import { answers, IdParams, Items } from './schemas.ts'

const Uuid = Type.String({ format: 'uuid' })
/** `wide`: indicators down and periods across. */
const Form = Type.Union([Type.Literal('long'), Type.Literal('wide')])
const Year = Type.Integer({ minimum: 1949, maximum: 2100 })
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const tags = ['values']

export function valueRoutes(app: App, services: Services): void {
  gridRoutes(app, services)
  valueFileRoutes(app, services)
  formulaRoutes(app, services)
}

/** Values as they stand, entering them and taking a batch back. */
function gridRoutes(app: App, { context }: Services): void {
  app.get(
    '/values',
    { schema: { summary: '数据表 Values as a grid', tags, querystring: ValueGridQuery, response: answers(ValueGrid) } },
    request => getValueGrid(context, request.query),
  )
  app.post(
    '/values',
    { schema: { summary: '录入 Enter values, all or none', tags, body: NewValues, response: answers(ValueBatch, 201) } },
    (request, reply) => answerOnce(context, request, reply, () => enterValues(context, request.body.entries), 201),
  )
  app.get(
    '/values/batches',
    { schema: { summary: '录入记录 What was entered', tags, response: answers(Items(ValueBatch)) } },
    async () => ({
      items: await listBatches(context),
    }),
  )
  app.post(
    '/values/undo',
    {
      schema: {
        summary: '撤销录入 Take a batch back',
        tags,
        body: Type.Object({ batchId: Type.Optional(Uuid) }),
        response: answers(ValueBatch),
      },
    },
    (request, reply) => answerOnce(context, request, reply, () => undoValues(context, request.body.batchId)),
  )
}

/** Values as a workbook, out and in. */
function valueFileRoutes(app: App, { context }: Services): void {
  app.get(
    '/values/workbook',
    {
      schema: {
        summary: '导出工作簿 Values as a workbook, which is also the form to fill in',
        tags,
        querystring: Type.Object({
          plan: Type.Optional(Uuid),
          place: ValueGridQuery.properties.place,
          from: Year,
          to: Year,
          form: Type.Optional(Form),
        }),
        response: { 200: Type.Unknown() },
      },
    },
    async (request, reply) => {
      const bytes = await exportValues(context, request.query)
      const name = `数据 ${labelOfYears(request.query.from, request.query.to, 'zh')}.xlsx`
      return reply
        .header('content-type', XLSX)
        .header('content-disposition', `attachment; filename="values.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(Buffer.from(bytes))
    },
  )
  app.post(
    '/values/workbook',
    {
      config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        summary: '导入工作簿 Try a workbook of values, or take it (multipart: file)',
        tags,
        consumes: ['multipart/form-data'],
        querystring: Type.Object({ apply: Type.Optional(Type.Boolean()) }),
        response: answers(WorkbookTrial),
      },
    },
    async (request, reply) => {
      const { bytes, name } = await uploadedFile(request)
      const options = { apply: request.query.apply ?? false, fileName: name.slice(0, 200) }
      return once(context, request, reply, bytes, async () => ({ status: 200, body: await importValues(context, bytes, options) }))
    },
  )
}

/** Indicators that are made of others. */
function formulaRoutes(app: App, { context }: Services): void {
  app.get(
    '/indicators/:id/formula',
    { schema: { summary: '公式 How an indicator is computed', tags, params: IdParams, response: answers(FormulaDefinition) } },
    request => seeFormula(context, request.params.id),
  )
  app.post(
    '/indicators/:id/formula',
    {
      schema: {
        summary: '定义公式 Define how an indicator is computed; an empty formula ends it',
        tags,
        params: IdParams,
        body: FormulaDefinition,
        response: answers(Type.Object({ formula: Type.String() })),
      },
    },
    (request, reply) =>
      answerOnce(context, request, reply, () => defineFormula(context, request.params.id, request.body.formula, request.body.unit)),
  )
}
