import type { RegisteredStatement } from '@lantu/model/api'
import { type ReactNode, useEffect, useRef } from 'react'
import { keepInSight } from '../../lib/keep-in-sight.ts'
import { statementAmount, statementTitle } from '../../lib/statement-title.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { Confidence } from './confidence.tsx'

/** What waits for a decision, in the order of the text; the chosen one stays in view. */
export function Queue({
  list,
  current,
  onChoose,
  more,
}: {
  list: readonly RegisteredStatement[]
  current: string | undefined
  onChoose: (id: string) => void
  more: ReactNode
}) {
  const frame = useRef<HTMLOListElement>(null)
  const chosen = useRef<HTMLLIElement>(null)
  useEffect(() => keepInSight(frame.current, chosen.current))
  return (
    <ol className="qlist" ref={frame}>
      {list.map(one => (
        <li key={one.id} ref={one.id === current ? chosen : undefined} className={one.id === current ? 'cur' : undefined}>
          <KindMark kind={one.kind} />
          <button type="button" className="plain" aria-current={one.id === current ? 'true' : undefined} onClick={() => onChoose(one.id)}>
            {statementTitle(one)} {statementAmount(one)}
          </button>
          <Confidence value={one.confidence} />
        </li>
      ))}
      {more}
    </ol>
  )
}
