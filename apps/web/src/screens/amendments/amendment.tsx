import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { amendmentQuery } from '../../api/amendments.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { TitleBlock } from '../../parts/page-head.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { AmendmentForm } from './amendment-form.tsx'
import { AmendmentHead } from './amendment-head.tsx'
import { BasisSheet } from './basis-sheet.tsx'
import { BeforeAndAfter } from './before-and-after.tsx'
import { NextStep } from './next-step.tsx'

/** One amendment: before and after side by side, its basis, its way to the decision, and what it departs from. */
export function Amendment() {
  const { t, language } = useText()
  const words = t.area.amendments
  const { id } = useParams({ strict: false }) as { id: string }
  const { overview } = usePlan()
  const query = useQuery(amendmentQuery(id))
  const [editing, setEditing] = useState(false)
  const state = query.data?.state
  const before = useRef(state)
  useEffect(() => {
    // the button that led here is gone: the keys go to what comes next
    if (before.current !== undefined && before.current !== state && document.activeElement === document.body)
      (document.querySelector<HTMLElement>('.nextstep input') ?? document.getElementById('main'))?.focus()
    before.current = state
  }, [state])
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  if (query.isPending || overview.isPending) return <Loading />
  const one = query.data
  const open = one.state === 'proposed' || one.state === 'reviewed'
  if (editing && open) return <AmendmentForm amendment={one} onDone={() => setEditing(false)} />
  return (
    <div className="wrap">
      <AmendmentHead one={one} onEdit={open ? () => setEditing(true) : undefined} />
      {one.warnings.length ? (
        <section className="sheet departs" aria-label={words.departs}>
          <ul>
            {one.warnings.map(warning => (
              <li key={warning.rule}>
                <b>{warning[language]}</b>
                <span className="cap">{language === 'zh' ? warning.basisZh : warning.basisEn}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <BeforeAndAfter items={one.items} />
      <div className="g2 mt2">
        <BasisSheet one={one} />
        {open ? <NextStep key={one.state} one={one} today={overview.data?.today ?? ''} /> : null}
      </div>
      <TitleBlock
        rows={[
          [t.drawing, one.title],
          [t.plan, one.planTitle],
          [words.effectiveOn, one.effectiveOn ?? '—'],
        ]}
      />
    </div>
  )
}
