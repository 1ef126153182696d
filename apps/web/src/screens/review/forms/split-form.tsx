import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useState } from 'react'
import { useText } from '../../../i18n/use-text.ts'
import { StatementForm } from './statement-form.tsx'

/** Makes two records of one, one after the other. */
export function SplitForm({
  one,
  onDo,
  onCancel,
}: {
  one: RegisteredStatement
  onDo: (parts: Record<string, unknown>[]) => void
  onCancel: () => void
}) {
  const { t } = useText()
  const [parts, setParts] = useState<Record<string, unknown>[]>([])
  return (
    <StatementForm
      key={parts.length}
      statement={one}
      legend={`${t.splitInto}${t.sign.colon}${t.part(parts.length + 1)}`}
      onCancel={onCancel}
      onSave={fields => {
        const next = [...parts, fields]
        if (next.length >= 2) onDo(next)
        else setParts(next)
      }}
    />
  )
}
