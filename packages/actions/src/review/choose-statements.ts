import type { StatementQuery } from '@lantu/model/api/review'
import { DOUBTFUL, kindsInDoubt } from '@lantu/reader/doubts'

/** What is not said, or said to be undefined, chooses nothing. */
export type StatementFilter = { readonly [Name in keyof StatementQuery]?: StatementQuery[Name] | undefined }

class Conditions {
  readonly parts: string[] = ['s.authority_id = $1']
  readonly values: unknown[]

  constructor(authorityId: string) {
    this.values = [authorityId]
  }

  /** `sql` says `?` where the value goes. */
  add(sql: string, value: unknown): void {
    if (value === undefined || value === '') return
    this.parts.push(sql.replaceAll('?', this.bind(value)))
  }

  bind(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  get where(): string {
    return `WHERE ${this.parts.join(' AND ')}`
  }
}

/** A statement that the others are chosen by. */
const model = (columns: string) => `(SELECT ${columns} FROM statement m WHERE m.authority_id = $1 AND m.id = ?)`
const escapeLike = (words: string) => words.replaceAll(/[\\%_]/g, sign => `\\${sign}`)

/** The conditions on `statement s` that a choice of statements makes, without its page. */
export function conditionsOf(authorityId: string, filter: StatementFilter): Conditions {
  const conditions = new Conditions(authorityId)
  conditions.add('s.plan_id = ?', filter.plan)
  conditions.add('s.document_id = ?', filter.document)
  conditions.add('s.kind = ?', filter.kind)
  if (filter.state) conditions.add('s.state = ?', filter.state)
  else conditions.parts.push("s.state <> 'superseded'")
  conditions.add('s.carried = ?', filter.carried)
  conditions.add('s.rule = ?', filter.rule)
  if (filter.doubt) {
    conditions.add('s.kind = ANY(?)', kindsInDoubt(filter.doubt))
    conditions.add('? = ANY(s.why)', filter.doubt)
    conditions.add('s.confidence < ?', DOUBTFUL)
  }
  conditions.add('s.confidence >= ?', filter.minConfidence)
  conditions.add('s.confidence < ?', filter.maxConfidence)
  conditions.add('s.quote_end > ?', filter.from)
  conditions.add('s.quote_start < ?', filter.to)
  if (filter.section !== undefined)
    conditions.add(
      'EXISTS (SELECT 1 FROM section c WHERE c.authority_id = $1 AND c.document_id = s.document_id AND c.id = ? AND s.start_at >= c.start_at AND s.start_at < c.end_at)',
      filter.section,
    )
  // the range finds them in the index; `quote_start` alone is in none
  conditions.add(
    `s.document_id = ${model('document_id')} AND s.start_at >= ${model('quote_start')} AND s.start_at < ${model('quote_end')} AND s.quote_start = ${model('quote_start')}`,
    filter.sentenceOf,
  )
  conditions.add(`(s.document_id, s.cell ->> 'table') = ${model("document_id, cell ->> 'table'")}`, filter.tableOf)
  conditions.add(`(s.plan_id, s.kind, s.rule, s.why) = ${model('plan_id, kind, rule, why')}`, filter.readAs)
  const words = filter.q?.trim()
  // what is said in the text is broken into lines there
  if (words)
    conditions.add(
      "(regexp_replace(s.quote, '\\s+', '', 'g') ILIKE ? OR concat(s.fields ->> 'indicator', s.fields ->> 'name', s.fields ->> 'action', s.fields ->> 'object') ILIKE ?)",
      `%${escapeLike(words.replaceAll(/\s+/g, ''))}%`,
    )
  return conditions
}
