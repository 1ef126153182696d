import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useText } from '../../i18n/use-text.ts'
import { ActBar, type Mode } from './act-bar.tsx'
import { AlikeOffer } from './alike-offer.tsx'
import { Alternatives } from './alternatives.tsx'
import { CarriedNote } from './carried-note.tsx'
import { RecordForms } from './forms/record-forms.tsx'
import type { useFields } from './forms/use-fields.ts'
import { RecordSheet } from './record-sheet.tsx'
import { SentenceSheet } from './sentence-sheet.tsx'
import type { useDeciding } from './use-deciding.ts'
import type { useVerbs } from './use-verbs.ts'

/** The sentence, beside it the record or the form that puts it right, below both the decisions. */
export function WorkArea({
  mode,
  one,
  list,
  siblings,
  together,
  fields,
  verbs,
  offer,
  onDismiss,
  onChoose,
  onMode,
}: {
  mode: Mode
  one: RegisteredStatement
  list: readonly RegisteredStatement[]
  /** All that was read from the sentence, and how many of it wait. */
  siblings: readonly RegisteredStatement[]
  together: number
  fields: ReturnType<typeof useFields>
  verbs: ReturnType<typeof useVerbs>
  offer: ReturnType<typeof useDeciding>['offer']
  onDismiss: () => void
  onChoose: (id: string) => void
  onMode: (mode: Mode) => void
}) {
  const { t } = useText()
  const { field, setField, others } = fields
  return (
    <>
      <SentenceSheet one={one} field={field} siblings={siblings} onChoose={id => list.some(other => other.id === id) && onChoose(id)} />
      {mode === 'edit' || mode === 'split' || mode === 'merge' ? (
        <RecordForms
          mode={mode}
          one={one}
          list={list}
          field={field}
          onCorrect={verbs.correctFields}
          onSplit={verbs.split}
          onMerge={verbs.merge}
          onCancel={() => onMode('look')}
        />
      ) : (
        <RecordSheet
          one={one}
          place={t.state[one.state] ?? ''}
          field={field}
          onField={setField}
          note={
            <>
              {offer ? <AlikeOffer total={offer.alike.total} onSee={() => onMode('alike')} onLeave={onDismiss} /> : null}
              {one.carried ? <CarriedNote one={one} carried={one.carried} onTake={verbs.take} /> : null}
            </>
          }
          others={field ? <Alternatives field={field} others={others} onPick={value => verbs.correct(field, value)} /> : null}
        />
      )}
      <ActBar
        together={together}
        row={one.cell !== undefined}
        onAccept={verbs.accept}
        onWhole={() => void verbs.acceptSentence()}
        onReject={verbs.reject}
        onUndo={() => verbs.undo()}
        onMode={onMode}
      />
    </>
  )
}
