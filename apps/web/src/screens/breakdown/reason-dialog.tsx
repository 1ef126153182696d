import { type ReactNode, useState } from 'react'
import { FormDialog } from '../../parts/form-dialog.tsx'

interface ReasonDialogProps {
  title: string
  /** What the reason is of. */
  label: string
  busy: boolean
  save?: string
  hint?: ReactNode
  onSave: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason without which something is not done. */
export function ReasonDialog({ title, label, busy, save, hint, onSave, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  return (
    <FormDialog title={title} open busy={busy} {...(save ? { save } : {})} onSave={() => onSave(reason)} onClose={onClose}>
      {hint}
      <label>
        <span>{label}</span>
        <input required maxLength={500} value={reason} onChange={event => setReason(event.target.value)} />
      </label>
    </FormDialog>
  )
}
