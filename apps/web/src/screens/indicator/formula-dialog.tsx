import { parseFormula } from '@lantu/appraisal/formula/parse-formula'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { defineFormula, formulaQuery } from '../../api/values.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'
import { FormDialog } from '../../parts/form-dialog.tsx'

/** How an indicator is computed from others: read as it is typed, its names, units and circles checked when it is saved. */
export function FormulaDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t, language } = useText()
  const words = t.area.values
  const stored = useQuery(formulaQuery(id))
  const { busy, change } = useChange()
  const [typed, setTyped] = useState<string | null>(null)
  const [typedUnit, setTypedUnit] = useState<string | null>(null)
  const formula = typed ?? stored.data?.formula ?? ''
  const unit = typedUnit ?? stored.data?.unit ?? ''
  const read = formula.trim() ? parseFormula(formula) : null
  const problem = read && 'problem' in read ? read.problem : null
  const save = async () => {
    if (!problem && (await change(() => defineFormula(id, formula, unit), words.formulaSaved))) onClose()
  }
  return (
    <FormDialog
      title={words.formulaOf(name)}
      open
      width={620}
      busy={busy || stored.isPending || problem !== null}
      onSave={() => void save()}
      onClose={onClose}
    >
      <label>
        <span>{words.formula}</span>
        <textarea
          rows={3}
          maxLength={400}
          value={formula}
          aria-invalid={problem ? true : undefined}
          onChange={event => setTyped(event.target.value)}
        />
        <em className={problem ? 'warm' : 'cap'}>{problem ? problem[language] : words.formulaHelp}</em>
      </label>
      <label>
        <span>{words.formulaUnit}</span>
        <input maxLength={60} value={unit} onChange={event => setTypedUnit(event.target.value)} />
      </label>
    </FormDialog>
  )
}
