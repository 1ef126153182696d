import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Statement } from '@lantu/model/statement'
import { describe, expect, it } from 'vitest'
import { docxFile } from '../../../scripts/corpus/docx-file.mjs'
import { type Markup, parse } from '../../../scripts/corpus/markup.mjs'
import { pdfFile } from '../../../scripts/corpus/pdf-file.mjs'
import { flattenedText, gbkPage, pastedText, plainText } from '../../../scripts/corpus/text-files.mjs'
import { planMarkup } from '../test-support/plan-markup.mjs'
import { readPlan } from './read-plan.ts'

/** Fields that say where a statement stands and how it was found, not what it says. */
const PLACE = new Set([
  'at',
  'end',
  'text',
  'quoteStart',
  'quoteEnd',
  'quote',
  'section',
  'origin',
  'holds',
  'rule',
  'confidence',
  'why',
  'cell',
])
const saying = (statement: Statement) =>
  JSON.stringify(statement, (field, value: unknown) => (PLACE.has(field) ? undefined : value)).replace(/\s/g, '')

/** Of two readings, the share of statements that both have: 2 · common / (one + other). */
function agreement(one: readonly Statement[], other: readonly Statement[]): number {
  const left = new Map<string, number>()
  for (const statement of one) left.set(saying(statement), (left.get(saying(statement)) ?? 0) + 1)
  let common = 0
  for (const statement of other) {
    const count = left.get(saying(statement)) ?? 0
    if (count > 0) {
      common++
      left.set(saying(statement), count - 1)
    }
  }
  return (2 * common) / (one.length + other.length)
}

async function readAll(document: Markup) {
  const [docx, html, pdf, text] = await Promise.all(
    [await docxFile(document), gbkPage(document), pdfFile(document), plainText(document)].map(bytes => readPlan(bytes)),
  )
  if (!docx || !html || !pdf || !text) throw new Error('unreachable')
  return { docx, html, pdf, text }
}

describe('one document in four formats', () => {
  it('says the same for the outline of the sample city, with 99 % of the statements at least', async () => {
    const outline = parse(readFileSync(join(import.meta.dirname, '../../../corpus/sources/outline.md'), 'utf8'))
    const { docx, html, pdf, text } = await readAll({ ...outline, meta: { ...outline.meta, head: '青川湖市“十四五”规划纲要' } })
    expect(docx.statements.length).toBeGreaterThan(800)
    for (const other of [html, pdf, text]) expect(agreement(docx.statements, other.statements)).toBeGreaterThanOrEqual(0.99)
    // each can be found in its own format
    for (const { statements } of [docx, html, text])
      expect(statements.every(({ origin }) => origin !== undefined && 'paragraph' in origin)).toBe(true)
    for (const { origin } of pdf.statements) {
      if (!origin || !('page' in origin)) throw new Error('a statement of a PDF has its page')
      const [x0, y0, x1, y1] = origin.rectangle
      expect(x0 < x1 && y0 < y1 && x0 >= 0 && x1 <= 595 && y1 <= 842).toBe(true)
    }
  })

  it('says the same for invented plans', async () => {
    const all = { one: 0, common: { html: 0, pdf: 0, text: 0 } }
    for (let seed = 1; seed <= 6; seed++) {
      const { docx, html, pdf, text } = await readAll(parse(planMarkup(seed)))
      all.one += docx.statements.length
      all.common.html += agreement(docx.statements, html.statements) * docx.statements.length
      all.common.pdf += agreement(docx.statements, pdf.statements) * docx.statements.length
      all.common.text += agreement(docx.statements, text.statements) * docx.statements.length
    }
    for (const common of Object.values(all.common)) expect(common / all.one).toBeGreaterThanOrEqual(0.99)
  })

  it('says the same where tables lost their rules: a cell a line, or a row a line with its cells parted by blanks', async () => {
    const source = parse(readFileSync(join(import.meta.dirname, '../../../corpus/sources/outline.md'), 'utf8'))
    const outline = { ...source, meta: { ...source.meta, head: '青川湖市“十四五”规划纲要' } }
    const documents = [outline, ...[1, 2, 3, 4, 5, 6].map(seed => parse(planMarkup(seed)))]
    const shares = { flattened: 0, pasted: 0, all: 0 }
    for (const document of documents) {
      const [declared, flattened, pasted] = await Promise.all(
        [await docxFile(document), flattenedText(document), pastedText(document)].map(bytes => readPlan(bytes)),
      )
      if (!declared || !flattened || !pasted) throw new Error('unreachable')
      shares.all += declared.statements.length
      shares.flattened += agreement(declared.statements, flattened.statements) * declared.statements.length
      shares.pasted += agreement(declared.statements, pasted.statements) * declared.statements.length
    }
    expect(shares.flattened / shares.all).toBeGreaterThanOrEqual(0.99)
    // a running head that comes twice is no running head yet, and cuts the table that it stands in
    expect(shares.pasted / shares.all).toBeGreaterThanOrEqual(0.985)
  })
})
