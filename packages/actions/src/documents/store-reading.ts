import type { NewPlan, PlanKind } from '@lantu/model/api/plan'
import { measureCodePoints } from '@lantu/model/code-points'
import type { Locator, Notice } from '@lantu/model/decoded-document'
import { LantuError } from '@lantu/model/errors'
import type { Reading } from '@lantu/model/reading'
import type { Statement } from '@lantu/model/statement'
import { titledYear } from '@lantu/reader/structure/titled-year'
import type { Tx } from '@lantu/register/open-register'
import type { ActionContext } from '../action-context.ts'
import { insertPlan } from '../create-plan.ts'
import { writeAudit } from '../write-audit.ts'
import { isUnlikePlan, UNLIKE_PLAN } from './unlike-plan.ts'

/** PostgreSQL text holds no NUL; the decoded text never should either. */
const storable = (text: string) => text.replaceAll('\u0000', '\ufffd')

/** What is told of a year, or looks beyond five, is not for the year that its title names. */
const NOT_OF_ITS_YEAR = /(?:报告|纲要|公报)[）》]?$|远景/

function planFromFacts({ facts }: Reading, fileName: string, today: Date): NewPlan {
  const year = facts.baseYear ?? today.getUTCFullYear() - 1
  const kind: PlanKind = facts.kind === 'other' ? 'special' : facts.kind
  const titled = NOT_OF_ITS_YEAR.test(facts.title) ? null : titledYear(facts)
  const period =
    facts.period ??
    (titled === null ? null : { from: titled, to: titled }) ??
    (kind === 'work-report' || kind === 'annual' ? { from: year + 1, to: year + 1 } : { from: year + 1, to: year + 5 })
  return {
    title: (facts.title || fileName.replace(/\.[^.]+$/, '')).slice(0, 200),
    kind,
    place: facts.place.slice(0, 60),
    periodFrom: period.from,
    periodTo: period.to,
  }
}

async function joinOrMakePlan(tx: Tx, context: ActionContext, plan: NewPlan): Promise<string> {
  const [same] = await tx.query<{ id: string }>(
    'SELECT id FROM plan WHERE authority_id = $1 AND title = $2 AND kind = $3 AND period_from = $4 AND period_to = $5 LIMIT 1',
    [tx.authorityId, plan.title, plan.kind, plan.periodFrom, plan.periodTo],
  )
  return same ? same.id : (await insertPlan(tx, context, plan)).id
}

/** Every quote is compared with the text at its span before anything is written: a number without its sentence is no use. */
function checkSpans(text: string, statements: readonly Statement[]): void {
  const points = measureCodePoints(text)
  const slice = (start: number, end: number) => text.slice(points.toUnits(start), points.toUnits(end))
  for (const s of statements) {
    if (slice(s.at, s.end) !== s.text || slice(s.quoteStart, s.quoteEnd) !== s.quote) {
      throw new LantuError('statement.quote-differs', { at: s.at })
    }
  }
}

/** Finds the locator that holds a position; locators ascend, so a pointer walks along with ascending blocks. */
function locatorAt(locators: readonly Locator[], unit: number): Locator | undefined {
  let low = 0
  let high = locators.length - 1
  while (low <= high) {
    const mid = (low + high) >> 1
    const locator = locators[mid] as Locator
    if (unit < locator.start) high = mid - 1
    else if (unit >= locator.end) low = mid + 1
    else return locator
  }
  return locators[Math.max(0, high)]
}

const COMMON = new Set([
  'kind',
  'at',
  'end',
  'text',
  'quoteStart',
  'quoteEnd',
  'quote',
  'section',
  'rule',
  'confidence',
  'why',
  'cell',
  'origin',
])
const fieldsOf = (statement: Statement) => Object.fromEntries(Object.entries(statement).filter(([name]) => !COMMON.has(name)))

async function insertSections(tx: Tx, documentId: string, reading: Reading): Promise<void> {
  await tx.query(
    `INSERT INTO section (authority_id, document_id, id, parent, depth, kind, label, title, start_at, end_at, heading_start, heading_end)
     SELECT $1, $2, s.id, s.parent, s.depth, s.kind, s.label, s.title, s.start, s."end", s."headingStart", s."headingEnd"
     FROM jsonb_to_recordset($3::jsonb) AS s (id int, parent int, depth int, kind text, label text, title text, start int, "end" int, "headingStart" int, "headingEnd" int)`,
    [tx.authorityId, documentId, storable(JSON.stringify(reading.sections))],
  )
}

async function insertBlocks(tx: Tx, documentId: string, reading: Reading): Promise<void> {
  const points = measureCodePoints(reading.document.text)
  const roles = new Map(reading.sentences.map(sentence => [sentence.at, sentence.role]))
  const rows = reading.blocks.map((block, ordinal) => {
    const locator = locatorAt(reading.document.locators, points.toUnits(block.start))
    return {
      ordinal,
      kind: block.kind,
      section: block.kind === 'aside' ? 0 : block.section,
      start: block.start,
      end: block.end,
      page: locator?.kind === 'page' ? locator.page : null,
      paragraph: locator?.kind === 'paragraph' ? locator.index : null,
      header_rows: block.kind === 'table' ? block.headerRows : null,
      cells: block.kind === 'table' ? block.cells : null,
      sentences: 'sentences' in block ? block.sentences.map(([start, end]) => [start, end, roles.get(start) ?? 'other']) : null,
      words: reading.document.text.slice(points.toUnits(block.start), points.toUnits(block.end)),
    }
  })
  await tx.query(
    `INSERT INTO block (authority_id, document_id, ordinal, kind, section, start_at, end_at, page, paragraph, header_rows, cells, sentences, words)
     SELECT $1, $2, b.ordinal, b.kind, b.section, b.start, b."end", b.page, b.paragraph, b.header_rows, b.cells, b.sentences, b.words
     FROM jsonb_to_recordset($3::jsonb) AS b (ordinal int, kind text, section int, start int, "end" int, page int, paragraph int, header_rows int, cells jsonb, sentences jsonb, words text)`,
    [tx.authorityId, documentId, storable(JSON.stringify(rows))],
  )
}

async function insertStatements(tx: Tx, documentId: string, planId: string, statements: readonly Statement[]): Promise<void> {
  const rows = statements.map(s => ({ ...s, fields: fieldsOf(s), words: s.text, why: s.why ?? [], cell: 'cell' in s ? s.cell : null }))
  await tx.query(
    `INSERT INTO statement (authority_id, document_id, plan_id, kind, start_at, end_at, words, quote_start, quote_end, quote, section, rule, confidence, why, proposed, fields, cell, origin)
     SELECT $1, $2, $3, s.kind, s.at, s."end", s.words, s."quoteStart", s."quoteEnd", s.quote, s.section, s.rule, s.confidence, s.why, s.fields, s.fields, s.cell, s.origin
     FROM jsonb_to_recordset($4::jsonb) AS s (kind text, at int, "end" int, words text, "quoteStart" int, "quoteEnd" int, quote text, section int, rule text,
       confidence float8, why text[], fields jsonb, cell jsonb, origin jsonb)`,
    [tx.authorityId, documentId, planId, storable(JSON.stringify(rows))],
  )
  // once more where it is stored: PostgreSQL counts code points, and so do spans
  const [wrong] = await tx.query<{ start_at: number }>(
    `SELECT s.start_at FROM statement s JOIN document d ON d.authority_id = s.authority_id AND d.id = s.document_id
     WHERE s.authority_id = $1 AND s.document_id = $2 AND substr(d.content, s.start_at + 1, s.end_at - s.start_at) <> s.words LIMIT 1`,
    [tx.authorityId, documentId],
  )
  if (wrong) throw new LantuError('statement.quote-differs', { at: wrong.start_at })
}

const noticesOf = (reading: Reading): Pick<Notice, 'code' | 'zh' | 'en'>[] =>
  [...reading.notices, ...(isUnlikePlan(reading) ? [UNLIKE_PLAN] : [])].map(({ code, zh, en }) => ({ code, zh, en }))

export interface StoredFile {
  readonly fileName: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly planId: string | null
  readonly plan: NewPlan | null
}

/** Writes a document and all that it says, in the transaction of the caller: all of it or nothing. */
export async function storeReading(
  tx: Tx,
  context: ActionContext,
  file: StoredFile,
  reading: Reading,
): Promise<{ documentId: string; planId: string }> {
  const text = storable(reading.document.text)
  checkSpans(text, reading.statements)
  const planId = file.planId ?? (await joinOrMakePlan(tx, context, file.plan ?? planFromFacts(reading, file.fileName, context.now())))
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO document (authority_id, plan_id, title, file_name, media_type, encoding, sha256, bytes, content, notices)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      tx.authorityId,
      planId,
      reading.facts.title || file.fileName,
      file.fileName,
      reading.document.mediaType,
      reading.document.encoding,
      file.sha256,
      Buffer.from(file.bytes),
      text,
      JSON.stringify(noticesOf(reading)),
    ],
  )
  const documentId = row?.id as string
  await insertSections(tx, documentId, reading)
  await insertBlocks(tx, documentId, reading)
  await insertStatements(tx, documentId, planId, reading.statements)
  await writeAudit(tx, context, 'document.import', {
    id: documentId,
    planId,
    fileName: file.fileName,
    sha256: file.sha256,
    statements: reading.statements.length,
  })
  return { documentId, planId }
}
