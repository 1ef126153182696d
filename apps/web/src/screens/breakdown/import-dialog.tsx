import type { BreakdownImport } from '@lantu/model/api/breakdown'
import { useState } from 'react'
import { importBreakdowns } from '../../api/breakdown.ts'
import { useText } from '../../i18n/use-text.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useDutyAction } from '../duty/use-duty.ts'

/** A workbook is tried first: every bad cell is named, every change shown; only then is it written. */
export function ImportDialog({ plan, onClose }: { plan: string; onClose: () => void }) {
  const { t, language } = useText()
  const words = t.area.breakdown
  const { busy, run } = useDutyAction()
  const [file, setFile] = useState<File | null>(null)
  const [trial, setTrial] = useState<BreakdownImport | null>(null)
  const tryFile = (chosen: File | undefined) => {
    setFile(chosen ?? null)
    setTrial(null)
    if (chosen) void run(() => importBreakdowns(plan, chosen, false)).then(answer => setTrial(answer ?? null))
  }
  const ready = trial !== null && trial.problems.length === 0 && trial.changes.length > 0
  const apply = () => {
    if (!file || !ready) return
    void run(
      () => importBreakdowns(plan, file, true),
      done => words.applied(done.saved.join(t.sign.list)),
    ).then(answer => answer && onClose())
  }
  return (
    <FormDialog
      title={words.importTitle}
      open
      busy={busy || !ready}
      save={words.apply(trial?.changes.length ?? 0)}
      onSave={apply}
      onClose={onClose}
      width={640}
    >
      <label>
        <span>{words.chooseFile}</span>
        <input type="file" accept=".xlsx" onChange={event => tryFile(event.target.files?.[0])} />
      </label>
      {trial ? (
        <div aria-live="polite">
          <p className={trial.problems.length ? 'warm' : undefined}>
            {words.trial(trial.changes.length, trial.problems.length + trial.moreProblems)}
          </p>
          <ul className="bimport">
            {trial.problems.slice(0, 100).map(one => (
              <li key={`${one.sheet}${one.cell}${one.zh}`}>
                <b className="n">{one.cell}</b> {one[language]}
              </li>
            ))}
            {trial.problems.length === 0
              ? trial.changes.slice(0, 200).map(one => (
                  <li key={`${one.indicatorId}${one.row}${one.column}`}>
                    {one.name} · {one.row} · {one.column}
                    {t.sign.colon}
                    {one.before ?? '—'} → <b className="n">{one.after ?? '—'}</b>
                  </li>
                ))
              : null}
          </ul>
        </div>
      ) : null}
    </FormDialog>
  )
}
