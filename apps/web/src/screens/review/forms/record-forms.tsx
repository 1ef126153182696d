import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useText } from '../../../i18n/use-text.ts'
import { MergeForm } from './merge-form.tsx'
import { SplitForm } from './split-form.tsx'
import { StatementForm } from './statement-form.tsx'

/** Like enough to be one with it: of the same document and kind, near it in the text. */
const NEAR = 400
const MOST = 8

/** The record put right by hand: corrected, made two of, or joined with another. */
export function RecordForms({
  mode,
  one,
  list,
  field,
  onCorrect,
  onSplit,
  onMerge,
  onCancel,
}: {
  mode: 'edit' | 'split' | 'merge'
  one: RegisteredStatement
  list: readonly RegisteredStatement[]
  field: string | undefined
  onCorrect: (fields: Record<string, unknown>) => void
  onSplit: (parts: Record<string, unknown>[]) => void
  onMerge: (others: RegisteredStatement[]) => void
  onCancel: () => void
}) {
  const { t } = useText()
  const near = list.filter(
    other => other.id !== one.id && other.documentId === one.documentId && other.kind === one.kind && Math.abs(other.at - one.at) < NEAR,
  )
  return (
    <section className="sheet rec" aria-label={t[mode]}>
      <div className="fig">
        <h2>{t[mode]}</h2>
      </div>
      {mode === 'edit' ? (
        <StatementForm key={one.id} statement={one} focus={field} onSave={onCorrect} onCancel={onCancel} />
      ) : mode === 'split' ? (
        <SplitForm one={one} onDo={onSplit} onCancel={onCancel} />
      ) : (
        <MergeForm near={near.slice(0, MOST)} onCancel={onCancel} onDo={onMerge} />
      )}
    </section>
  )
}
