import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useEffect, useRef } from 'react'
import { keepInSight } from '../../../hooks/keep-in-sight.ts'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { statementAmount, statementTitle } from '../../../wording/statement-title.ts'
import { ShortSentence } from '../marked-sentence.tsx'
import { useRecordDetail } from '../sentence-records.tsx'

/** Tells of each row that comes into sight, once. */
function useSeen(items: readonly RegisteredStatement[], onLook: (one: RegisteredStatement) => void) {
  const frame = useRef<HTMLOListElement>(null)
  const latest = useRef(onLook)
  latest.current = onLook
  useEffect(() => {
    if (!frame.current) return
    const known = new Map(items.map(one => [one.id, one]))
    const watch = new IntersectionObserver(
      entries => {
        for (const { isIntersecting, target } of entries) {
          const one = isIntersecting ? known.get((target as HTMLElement).dataset.id ?? '') : undefined
          if (!one) continue
          watch.unobserve(target)
          latest.current(one)
        }
      },
      { root: frame.current, threshold: 0.9 },
    )
    for (const row of frame.current.children) watch.observe(row)
    return () => watch.disconnect()
  }, [items])
  return frame
}

/** Statements of a group, each with its whole sentence: what is wrong among them is left out. */
export function GroupRows({
  items,
  out,
  first = 0,
  total = items.length,
  at,
  onToggle,
  onAt,
  onLook,
}: {
  items: readonly RegisteredStatement[]
  out: ReadonlySet<string>
  /** Where these stand in the whole list. */
  first?: number
  total?: number
  /** The row of them that the keys speak of. */
  at: number
  onToggle: (id: string) => void
  onAt: (at: number) => void
  onLook: (one: RegisteredStatement) => void
}) {
  const detail = useRecordDetail()
  const frame = useSeen(items, onLook)
  useEffect(() => keepInSight(frame.current, frame.current?.children[at]), [at, frame])
  return (
    <ol className="grows" ref={frame}>
      {items.map((one, i) => (
        <li
          key={one.id}
          aria-posinset={first + i + 1}
          aria-setsize={total}
          data-id={one.id}
          data-out={out.has(one.id) ? '' : undefined}
          className={i === at ? 'cur' : undefined}
        >
          <input
            type="checkbox"
            aria-label={statementTitle(one)}
            tabIndex={-1}
            checked={!out.has(one.id)}
            onChange={() => {
              onAt(first + i)
              onToggle(one.id)
            }}
          />
          <KindMark kind={one.kind} />
          <span className="what">
            <b>{statementTitle(one)}</b> <span className="n">{statementAmount(one)}</span> <em className="cap">{detail(one)}</em>
          </span>
          <span className="said" lang="zh-CN">
            <ShortSentence one={one} />
          </span>
        </li>
      ))}
    </ol>
  )
}
