import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useText } from '../../i18n/use-text.ts'
import { ActBar } from './act-bar.tsx'
import { AlikeOffer } from './alike-offer.tsx'
import { Alternatives } from './alternatives.tsx'
import { CarriedNote } from './carried-note.tsx'
import { RecordForms } from './forms/record-forms.tsx'
import { RecordSheet } from './record-sheet.tsx'
import { SentenceSheet } from './sentence-sheet.tsx'
import type { Desk } from './use-desk.ts'

/** The sentence, beside it the record or the form that puts it right, below both the decisions. */
export function WorkArea({ desk, one }: { desk: Desk; one: RegisteredStatement }) {
  const { t } = useText()
  const { mode, siblings, verbs, offer } = desk
  const { list } = desk.queue
  const { field, setField, others } = desk.fields
  return (
    <>
      <SentenceSheet one={one} field={field} siblings={siblings} onChoose={id => list.some(other => other.id === id) && desk.choose(id)} />
      {mode === 'edit' || mode === 'split' || mode === 'merge' ? (
        <RecordForms
          mode={mode}
          one={one}
          list={list}
          field={field}
          onCorrect={verbs.correctFields}
          onSplit={verbs.split}
          onMerge={verbs.merge}
          onCancel={desk.look}
        />
      ) : (
        <RecordSheet
          one={one}
          place={t.state[one.state] ?? ''}
          field={field}
          onField={setField}
          note={
            <>
              {offer ? <AlikeOffer total={offer.alike.total} onSee={() => desk.setMode('alike')} onLeave={desk.dismiss} /> : null}
              {one.carried ? <CarriedNote one={one} carried={one.carried} onTake={verbs.take} /> : null}
            </>
          }
          others={field ? <Alternatives field={field} others={others} onPick={value => verbs.correct(field, value)} /> : null}
        />
      )}
      <ActBar
        together={desk.together}
        row={one.cell !== undefined}
        onAccept={verbs.accept}
        onWhole={() => void verbs.acceptSentence()}
        onReject={verbs.reject}
        onUndo={() => verbs.undo()}
        onMode={desk.setMode}
      />
    </>
  )
}
