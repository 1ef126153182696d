import type { RegisteredStatement } from '@lantu/model/api'
import { type ReactNode, useMemo } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { locateFields } from '../../lib/locate-fields.ts'
import { Confidence } from './confidence.tsx'

const SHOWN_REASONS = 5
const ORDER = [
  'indicator',
  'name',
  'action',
  'object',
  'value',
  'unit',
  'comparator',
  'time',
  'status',
  'measure',
  'basis',
  'attribute',
  'place',
  'form',
  'reference',
  'stage',
  'verb',
  'quantity',
  'actor',
  'due',
]
/** Fields that a sentence may leave to its context; the others are read from the grammar of the whole. */
const INFERRED = new Set(['indicator', 'time', 'place', 'attribute'])

export function shownField(t: ReturnType<typeof useText>['t'], name: string, value: unknown): string {
  const table = {
    status: t.status,
    measure: t.measure,
    comparator: t.comparator,
    basis: t.basisName,
    form: t.goalForm,
    stage: t.taskStage,
  }[name]
  if (table) return table[String(value)] ?? String(value)
  if (name === 'attribute') return value === 'binding' ? t.binding : t.expected
  return Array.isArray(value) ? value.join(value.length === 2 ? '～' : '∶') : String(value)
}

/** What the reader proposes, field by field, and why; `note` stands above it. */
export function RecordSheet({ one, place, note }: { one: RegisteredStatement; place: string; note: ReactNode }) {
  const { t } = useText()
  const letters = useMemo(() => new Map(locateFields(one).map(span => [span.field, span.letter])), [one])
  const rows = Object.entries(one.fields)
    .toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .filter(([name, value]) => t.field[name] && value !== undefined && value !== '' && value !== null)
  return (
    <section className="sheet rec" aria-label={t.record}>
      <div className="fig">
        <span className="no">{place}</span>
        <h2>{t.record}</h2>
        <span className="more">
          <Confidence value={one.confidence} />
        </span>
      </div>
      {note}
      <dl>
        {rows.map(([name, value]) => {
          const letter = letters.get(name)
          return (
            <div key={name}>
              <dt>{t.field[name]}</dt>
              <dd>
                <span className="fv">
                  <i className={letter ? 'lk' : 'lk no'}>{letter}</i>
                  <b>{shownField(t, name, value)}</b>
                </span>
                {letter || !INFERRED.has(name) ? null : <span className="cap">{t.notInSentence}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="why cap">
        {t.why(one.rule, `${Math.round(one.confidence * 100)}%`)}
        {one.why.length ? (
          <span className="reasons">
            {t.whySure}
            {one.why.slice(0, SHOWN_REASONS).map(reason => (
              <span key={reason} className="chip">
                {t.reason[reason] ?? reason}
              </span>
            ))}
          </span>
        ) : null}
      </p>
    </section>
  )
}
