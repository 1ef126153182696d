import type { LibraryStage } from '@lantu/model/api/library/kinds'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { passGate, projectQuery } from '../../../api/library.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useText } from '../../../i18n/use-text.ts'
import { FormDialog } from '../../../parts/form-dialog.tsx'

/** What a gate asks for, what is there; passing with something missing wants a reason, which is kept. */
export function GateDialog({ id, to, onClose }: { id: string; to: LibraryStage; onClose: () => void }) {
  const { t } = useText()
  const words = t.area.library
  const project = useQuery(projectQuery(id))
  const { busy, change } = useChange()
  const [reason, setReason] = useState('')
  const checks = project.data?.nextGates.find(gate => gate.to === to)?.checks ?? []
  const allowed = project.data?.nextGates.some(gate => gate.to === to) ?? true
  const missing = checks.filter(check => !check.met)
  const needed = missing.length > 0 || to === 'cancelled'
  const stage = t.stage[to] ?? to
  const pass = async () => {
    if (!project.data) return
    const version = project.data.version
    if (await change(() => passGate(id, version, { to, ...(reason.trim() ? { reason: reason.trim() } : {}) }), words.gatePassed(stage)))
      onClose()
  }
  return (
    <FormDialog
      title={`${project.data?.name ?? ''} · ${words.gateTo(stage)}`}
      open
      busy={busy || !project.data || !allowed}
      save={missing.length ? words.gatePass : words.gateTo(stage)}
      onClose={onClose}
      onSave={() => void pass()}
    >
      {allowed ? null : <p className="warm">{words.gateClosed(t.stage[project.data?.stage ?? ''] ?? '', stage)}</p>}
      {checks.length ? (
        <ul className="checks">
          {checks.map(check => (
            <li key={check.key} className={check.met ? undefined : 'warm'}>
              <span aria-hidden="true">{check.met ? '✓' : '○'}</span> {words.gateChecks[check.key]}
              <span className="cap"> {check.met ? words.gateMet : words.gateMissing}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <label>
        {to === 'cancelled' ? words.gateCancelReason : words.gateReason}
        <textarea
          rows={3}
          value={reason}
          maxLength={400}
          required={needed}
          placeholder={words.gateReasonHint}
          onChange={event => setReason(event.target.value)}
        />
      </label>
    </FormDialog>
  )
}
