import type { EditionDifferences } from '@lantu/model/api/plan-system'
import { Link } from '@tanstack/react-router'
import { diffChars } from 'diff'
import { printedInUnit, unitWords } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatQuantity } from '../../lib/numbers.ts'

/** The two wordings with what differs marked; sentences are short, so characters may be compared. */
function Wording({ before, after, side }: { before: string; after: string; side: 'before' | 'after' }) {
  return (
    <>
      {diffChars(before, after).map((part, i) =>
        part.added ? (
          side === 'after' ? (
            <ins key={i}>{part.value}</ins>
          ) : null
        ) : part.removed ? (
          side === 'before' ? (
            <del key={i}>{part.value}</del>
          ) : null
        ) : (
          <span key={i}>{part.value}</span>
        ),
      )}
    </>
  )
}

/** The two texts side by side, sentence by sentence, with what differs marked. */
export function DifferentSentences({ found }: { found: EditionDifferences }) {
  const { t } = useText()
  const words = t.area.plans
  if (!found.sentences) return <p className="quiet2">{words.notEditions}</p>
  if (found.sentences.every(one => one.kind === 'same' || one.kind === 'skipped')) return <p className="quiet2">{words.sameText}</p>
  const cell = (documentId: string, one: { text: string; at: number } | null, body: React.ReactNode) =>
    one ? (
      <Link to="/reader/$id" params={{ id: documentId }} search={{ at: one.at }}>
        {body}
      </Link>
    ) : null
  return (
    <table className="editions">
      <caption className="sr">{words.sentences}</caption>
      <thead>
        <tr>
          <th>{found.before.title}</th>
          <th>{found.after.title}</th>
        </tr>
      </thead>
      <tbody>
        {found.sentences.map((one, i) =>
          one.kind === 'skipped' ? (
            <tr key={i} className="skipped">
              <td colSpan={2}>{words.skipped(one.skipped)}</td>
            </tr>
          ) : (
            <tr key={i} data-kind={one.kind}>
              <td>
                {cell(
                  found.before.id,
                  one.before,
                  one.kind === 'changed' && one.before && one.after ? (
                    <Wording before={one.before.text} after={one.after.text} side="before" />
                  ) : one.kind === 'removed' ? (
                    <del>{one.before?.text}</del>
                  ) : (
                    one.before?.text
                  ),
                )}
              </td>
              <td>
                {cell(
                  found.after.id,
                  one.after,
                  one.kind === 'changed' && one.before && one.after ? (
                    <Wording before={one.before.text} after={one.after.text} side="after" />
                  ) : one.kind === 'added' ? (
                    <ins>{one.after?.text}</ins>
                  ) : (
                    one.after?.text
                  ),
                )}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

type SaidThing = NonNullable<EditionDifferences['statements'][number]['before']>

/** A statement in a few words: what it is of, and what it says. */
function useSaying() {
  const { t, language } = useText()
  return (one: SaidThing | null): [what: string, says: string] => {
    if (!one) return ['', '']
    const text = (name: string) => {
      const value = one.fields[name]
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    }
    if (one.kind === 'observation') {
      const value = one.fields.value as number | number[] | null
      const inUnit = (part: number) => printedInUnit(String(part), text('unit'), language)
      const shown = Array.isArray(value) ? value.map(inUnit) : value === null ? null : inUnit(value)
      const said = formatQuantity(shown, text('comparator'))
      return [
        [text('indicator'), text('time'), text('place')].filter(Boolean).join(t.sign.comma),
        `${said} ${unitWords(text('unit'), language, said)} ${t.status[text('status')] ?? ''}`,
      ]
    }
    return one.kind === 'task'
      ? [`${text('action')}${text('object')}`, [text('actor'), text('due')].filter(Boolean).join(t.sign.comma)]
      : [text('name'), [t.taskStage[text('stage')] ?? '', text('quantity')].filter(Boolean).join(t.sign.comma)]
  }
}

/** What the editions say differently: the thing, the change, and both sayings. */
export function DifferentStatements({ found }: { found: EditionDifferences }) {
  const { t } = useText()
  const words = t.area.plans
  const say = useSaying()
  if (!found.statements.length) return <p className="quiet2">{words.sameStatements}</p>
  return (
    <div data-scroll className="tscroll">
      <table className="list">
        <thead>
          <tr>
            <th>{words.said}</th>
            <th>{words.change}</th>
            <th className="r">{words.before}</th>
            <th className="r">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {found.statements.map(one => (
            <tr key={`${one.before?.id ?? ''}-${one.after?.id ?? ''}`}>
              <td>
                <span className="kd">{t.kindMark[(one.after ?? one.before)?.kind ?? '']}</span> {say(one.after ?? one.before)[0]}
              </td>
              <td>{words.changes[one.change]}</td>
              <td className="r">{say(one.before)[1]}</td>
              <td className="r">{say(one.after)[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
