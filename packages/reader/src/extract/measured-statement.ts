import type { GoalStatement, ObservationStatement } from '@lantu/model/statement'
import type { GoalDraft, ObservationDraft } from './draft.ts'

/** What is measured as a statement, still in clean places. */

export function observationOf(draft: ObservationDraft): ObservationStatement {
  const { start, end, quote, why, basis, attribute, place, cell } = draft
  const statement: ObservationStatement = {
    kind: 'observation',
    at: start,
    end,
    text: '',
    quoteStart: quote.start,
    quoteEnd: quote.end,
    quote: '',
    section: draft.section,
    rule: draft.rule,
    confidence: draft.confidence,
    status: draft.status,
    indicator: draft.indicator,
    measure: draft.measure,
    value: draft.value,
    unit: draft.unit,
    comparator: draft.comparator,
    time: draft.time,
  }
  if (why) statement.why = why
  if (basis) statement.basis = basis
  if (attribute) statement.attribute = attribute
  if (place) statement.place = place
  if (cell) statement.cell = cell
  return statement
}

export function goalOf(draft: GoalDraft): GoalStatement {
  const { start, end, quote, why, attribute, place, cell } = draft
  const statement: GoalStatement = {
    kind: 'goal',
    at: start,
    end,
    text: '',
    quoteStart: quote.start,
    quoteEnd: quote.end,
    quote: '',
    section: draft.section,
    rule: draft.rule,
    confidence: draft.confidence,
    status: draft.status,
    indicator: draft.indicator,
    form: draft.form,
    reference: draft.reference,
    time: draft.time,
  }
  if (why) statement.why = why
  if (attribute) statement.attribute = attribute
  if (place) statement.place = place
  if (cell) statement.cell = cell
  return statement
}
