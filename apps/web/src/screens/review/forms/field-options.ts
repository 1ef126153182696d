import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useText } from '../../../i18n/use-text.ts'
import { isName, type NameSource, nameOptions } from './name-options.ts'

/** Fields that take one of a few values, each with its word. */
export function useOptions(): Record<string, Record<string, string>> {
  const { t } = useText()
  return {
    comparator: t.comparator,
    status: t.status,
    measure: t.measure,
    basis: { '': '—', ...t.basisName },
    attribute: { '': '—', binding: t.binding, expected: t.expected },
    form: t.goalForm,
    stage: t.taskStage,
  }
}

/** As many as there are digits. */
const MOST = 9

/** Years that the sentence and its neighbours name, and those of the other records of it. */
function years(one: RegisteredStatement, beside: readonly RegisteredStatement[]): string[] {
  const said = [...one.quote.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(match => match[0])
  return [...said, ...beside.map(other => String(other.fields.time ?? ''))]
}

export interface FieldOption {
  readonly value: string
  readonly label: string
  /** Of a name, where it comes from. */
  readonly from?: NameSource
}

/** What a field may be instead, the likeliest first: the other words of a list; other names; for a year, those that the sentence says. */
export function alternativesOf(
  field: string,
  one: RegisteredStatement,
  beside: readonly RegisteredStatement[],
  options: Record<string, Record<string, string>>,
): FieldOption[] {
  if (isName(field))
    return nameOptions(field, one, beside)
      .map(({ value, from }) => ({ value, label: value, from }))
      .slice(0, MOST)
  const now = String(one.fields[field] ?? '')
  const listed = options[field]
  const found = listed
    ? Object.entries(listed).map(([value, label]) => ({ value, label }))
    : (field === 'time' ? years(one, beside) : []).map(value => ({ value, label: value }))
  const seen = new Set([now])
  return found.filter(({ value }) => (listed || value) && !seen.has(value) && seen.add(value)).slice(0, MOST)
}

/** The record with one field changed; an optional field that is emptied is left out. */
export function withField(one: RegisteredStatement, field: string, value: string): Record<string, unknown> {
  const { [field]: _old, ...rest } = one.fields
  return value === '' && (field === 'basis' || field === 'attribute') ? rest : { ...rest, [field]: value }
}
