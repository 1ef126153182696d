import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { type ReactNode, useMemo } from 'react'
import { readingName } from '../../i18n/reading-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { locateFields } from '../../lib/locate-fields.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { actorName } from '../../wording/actor-name.ts'
import { showMoment } from '../../wording/show-moment.ts'
import { Confidence } from './confidence.tsx'
import { shownFields } from './forms/statement-fields.ts'

const SHOWN_REASONS = 5
/** Fields that a sentence may leave to its context; the others are read from the grammar of the whole. */
const INFERRED = new Set(['indicator', 'time', 'place', 'attribute'])

export function shownField(t: ReturnType<typeof useText>['t'], name: string, value: unknown): string {
  const table: Readonly<Record<string, string>> | undefined = {
    status: t.status,
    measure: t.measure,
    comparator: t.comparator,
    basis: t.basisName,
    form: t.goalForm,
    stage: t.taskStage,
  }[name]
  if (table) return table[String(value)] ?? String(value)
  if (name === 'attribute') return value === 'binding' ? t.binding : t.expected
  if (name === 'time') return String(value).replace(/^(\d{4})-(?=\d{4}$)/, `$1${t.sign.span}`)
  return Array.isArray(value) ? value.join(value.length === 2 ? '～' : '∶') : String(value)
}

/** What the reader proposes, field by field, and why; the field that may be wrong asks. `note` stands above it. */
export function RecordSheet({
  one,
  place,
  field,
  onField,
  note,
  others,
}: {
  one: RegisteredStatement
  place: string
  /** The field whose other wordings are offered. */
  field: string | undefined
  onField: (name: string) => void
  note: ReactNode
  /** They stand below it. */
  others: ReactNode
}) {
  const { t, language } = useText()
  const words = t.area.review
  const letters = useMemo(() => new Map(locateFields(one).map(span => [span.field, span.letter])), [one])
  const doubts = new Map(one.doubts.map(doubt => [doubt.field, doubt.reason]))
  const { decided } = one
  return (
    <section className="sheet rec" aria-label={t.record}>
      <div className="fig">
        <span className="no">{place}</span>
        <h2>{t.record}</h2>
        <span className="recordkind">
          <KindMark kind={one.kind} /> {t.kind[one.kind]}
        </span>
        <span className="more">
          <Confidence value={one.confidence} />
        </span>
      </div>
      {note}
      <dl>
        {shownFields(one)
          .filter(name => t.field[name])
          .map(name => {
            const letter = letters.get(name)
            const doubt = doubts.get(name)
            return (
              <div key={name} className={doubt ? 'w' : undefined} data-chosen={name === field ? '' : undefined}>
                <dt>{t.field[name]}</dt>
                <dd>
                  <button type="button" className="fv" aria-pressed={name === field} onClick={() => onField(name)}>
                    <i className={letter ? 'lk' : 'lk no'}>{letter}</i>
                    <b>{shownField(t, name, one.fields[name])}</b>
                    {doubt ? <span className="ask">{words.ask}</span> : null}
                  </button>
                  {doubt ? <span className="cap">{t.reason[doubt] ?? doubt}</span> : null}
                  {name === field ? others : null}
                  {letter || doubt || !INFERRED.has(name) ? null : <span className="cap">{t.notInSentence}</span>}
                </dd>
              </div>
            )
          })}
      </dl>
      <p className="why cap">
        {decided ? (
          <>
            {words.decidedBy(actorName(decided.by, language), showMoment(decided.at))}
            {decided.basis ? t.sign.inside(`${words.bases[decided.basis.how]} ${words.count(String(decided.count))}`) : null}
            <br />
          </>
        ) : null}
        <span title={one.rule}>{t.why(readingName(one.rule, language), `${Math.round(one.confidence * 100)}%`)}</span>
        {one.why.length ? (
          <span className="reasons">
            {t.whySure}
            {t.sign.colon}
            {one.why
              .slice(0, SHOWN_REASONS)
              .map(reason => t.reason[reason] ?? reason)
              .join(t.sign.stop)}
          </span>
        ) : null}
      </p>
    </section>
  )
}
