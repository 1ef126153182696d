import type { PlanEdition } from '@lantu/model/api/plan-system'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { editionDifferencesQuery } from '../../api/plans.ts'
import { ApiError } from '../../api/request.ts'
import { useText } from '../../i18n/use-text.ts'
import { DifferentSentences, DifferentStatements } from './edition-differences.tsx'

/** Two editions side by side: at first the one in force and the one before it. */
export function ComparedEditions({ editions }: { editions: readonly PlanEdition[] }) {
  const words = useText().t.area.plans
  const latest = editions.find(one => one.current && one.previousId)
  const [chosen, choose] = useState<{ from: string; to: string }>()
  const { from, to } = chosen ?? { from: latest?.previousId ?? '', to: latest?.previousId ? latest.id : '' }
  return (
    <>
      <div className="chips quiet2">
        {words.compare}
        <EditionSelect label={words.before} editions={editions} value={from} onChoose={id => choose({ from: id, to })} />
        <EditionSelect label={words.after} editions={editions} value={to} onChoose={id => choose({ from, to: id })} />
      </div>
      <Differences from={from} to={to} />
    </>
  )
}

function EditionSelect({
  label,
  editions,
  value,
  onChoose,
}: {
  label: string
  editions: readonly PlanEdition[]
  value: string
  onChoose: (id: string) => void
}) {
  const { t } = useText()
  return (
    <select aria-label={label} value={value} onChange={event => onChoose(event.target.value)}>
      <option value="">{label}</option>
      {editions.map(one => (
        <option key={one.id} value={one.id}>
          {t.versionOf(one.edition)} {one.fileName}
        </option>
      ))}
    </select>
  )
}

/** What differs, in what was read and in the sentences; nothing until two are chosen. */
function Differences({ from, to }: { from: string; to: string }) {
  const { t, language } = useText()
  const words = t.area.plans
  const found = useQuery({ ...editionDifferencesQuery(from, to), enabled: from !== '' && to !== '' && from !== to })
  if (found.isError)
    return (
      <p className="quiet2" role="alert">
        {found.error instanceof ApiError ? found.error[language] : found.error.message}
      </p>
    )
  if (found.isFetching) return <p className="quiet2">{t.loading}…</p>
  if (!found.data) return null
  return (
    <>
      <h3 className="sub">{words.statementsDiffer(found.data.statements.length)}</h3>
      <DifferentStatements found={found.data} />
      <h3 className="sub">{words.sentences}</h3>
      <DifferentSentences found={found.data} />
    </>
  )
}
