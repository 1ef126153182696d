import type { PathSheet, PathTerms, PathTrial } from '@lantu/model/api/lights/paths'
import { useState } from 'react'
import { choosePath, resetPath, undoPath } from '../../api/paths.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'
import { CurveChoice } from './curve-choice.tsx'
import { TrialEffect } from './trial-effect.tsx'
import { YearShares } from './year-shares.tsx'

/** The terms of a path: its curve, what they change in the light, and the reason that they are put in use for. */
export function PathForm({
  sheet,
  terms,
  trial,
  untried,
  change: { busy, change },
  onChange,
  onDiscard,
}: {
  sheet: PathSheet
  terms: PathTerms
  trial: PathTrial | undefined
  /** Whether a reason is owed, and what is wrong, is not known yet of these very terms. */
  untried: boolean
  change: ReturnType<typeof useChange>
  onChange: (part: Partial<PathTerms>) => void
  /** Back to the terms in use. */
  onDiscard: () => void
}) {
  const { t, language } = useText()
  const words = t.area.paths
  const [reason, setReason] = useState('')
  const scope = { plan: sheet.planId, place: sheet.placeId }
  const changed = isChanged(terms, sheet)
  const [problem] = trial?.problems ?? []
  const save = () => change(() => choosePath(sheet.indicatorId, { ...scope, terms, reason }, sheet.version), words.saved)
  return (
    <form
      className="pad2 pe-form"
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && changed && !problem && !untried)
          event.currentTarget.requestSubmit()
      }}
    >
      <CurveChoice curves={sheet.curves} terms={terms} disabled={busy} onChange={onChange} />
      {sheet.profiles ? <YearShares sheet={sheet} terms={terms} disabled={busy} onChange={onChange} /> : null}
      <h3 className="cap">{words.effect}</h3>
      {trial ? <TrialEffect sheet={sheet} trial={trial} /> : null}
      {problem ? (
        <p className="warm" role="alert">
          {problem[language]}
        </p>
      ) : null}
      {changed ? (
        <ReasonAndSave
          departs={trial?.departs ?? false}
          reason={reason}
          disabled={busy || problem !== undefined || untried}
          onReason={setReason}
          onDiscard={() => {
            onDiscard()
            setReason('')
          }}
        />
      ) : (
        <BackToBefore sheet={sheet} change={{ busy, change }} />
      )}
    </form>
  )
}

export const isChanged = (terms: PathTerms, sheet: PathSheet) => JSON.stringify(terms) !== JSON.stringify(sheet.terms)

function ReasonAndSave({
  departs,
  reason,
  disabled,
  onReason,
  onDiscard,
}: {
  /** The path departs from what the plan says: a reason is owed. */
  departs: boolean
  reason: string
  disabled: boolean
  onReason: (reason: string) => void
  onDiscard: () => void
}) {
  const words = useText().t.area.paths
  return (
    <>
      <label className="pe-reason">
        <span>{words.reason}</span>
        <textarea
          rows={2}
          maxLength={500}
          required={departs}
          value={reason}
          placeholder={words.reasonExample}
          onChange={event => onReason(event.target.value)}
        />
        <em className="cap">{departs ? words.reasonNeeded : words.reasonFree}</em>
      </label>
      <div className="foot">
        <button className="btn pri" type="submit" disabled={disabled}>
          {words.save}
        </button>
        <button className="btn" type="button" onClick={onDiscard}>
          {words.discard}
        </button>
      </div>
    </>
  )
}

/** The ways back from what is in use. */
function BackToBefore({ sheet, change: { busy, change } }: { sheet: PathSheet; change: ReturnType<typeof useChange> }) {
  const words = useText().t.area.paths
  const scope = { plan: sheet.planId, place: sheet.placeId }
  return (
    <div className="foot">
      {sheet.history.find(one => one.living)?.isDefault === false ? (
        <button
          className="btn"
          type="button"
          disabled={busy}
          onClick={() => void change(() => resetPath(sheet.indicatorId, { ...scope, reason: '' }, sheet.version), words.resetDone)}
        >
          {words.reset}
        </button>
      ) : null}
      {sheet.history.length ? (
        <button
          className="btn"
          type="button"
          disabled={busy}
          onClick={() => void change(() => undoPath(sheet.indicatorId, scope, sheet.version), words.undone)}
        >
          {words.undo}
        </button>
      ) : null}
    </div>
  )
}
