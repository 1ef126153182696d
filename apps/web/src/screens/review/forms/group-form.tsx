import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import type { DecideMany } from '@lantu/model/api/review'
import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { groupCountQuery, type StatementFilter } from '../../../api/review.ts'
import { useText } from '../../../i18n/use-text.ts'
import { formatNumber } from '../../../lib/numbers.ts'
import { GroupRows } from '../groups/group-rows.tsx'
import { type Group, type GroupName, groupsOf, LOOK_FIRST, requestOf } from '../groups/groups.ts'
import { Leaves } from '../groups/leaves.tsx'
import { useGroupItems } from '../groups/use-group-items.ts'
import { useSeen } from '../groups/use-seen.ts'
import { LEAF, usePicks } from '../queue/use-picks.ts'
import { TableAround } from '../table-around.tsx'
import { GroupChoice, Least } from './group-choice.tsx'
import { PicksForm } from './picks-form.tsx'

const SURE = 0.9
const ALL = 0

/**
 * Accepts many statements at once: of the sentence, the table, the section, of those read in the same way or looked at. They are listed,
 * and what is wrong among them can be left out.
 */
export function GroupForm({
  one,
  shown,
  narrowed,
  begin,
  looked,
  onLook,
  onDo,
  onCancel,
}: {
  one: RegisteredStatement
  shown: StatementFilter
  /** The queue is filtered by more than the plan, so that all of it may be meant. */
  narrowed: boolean
  begin: GroupName
  /** What has been on the reviewer's screen, still waiting. */
  looked: ReadonlyMap<string, RegisteredStatement>
  onLook: (one: RegisteredStatement) => void
  onDo: (request: DecideMany) => void
  onCancel: () => void
}) {
  const { t } = useText()
  const words = t.area.review
  // what is looked at while the form is open counts, but does not change what it offers
  const { before, seen: seenHere, see } = useSeen(looked, onLook)
  const groups = useMemo(() => groupsOf(one, shown, before), [one, shown, before])
  const [name, setName] = useState<GroupName>(groups.some(group => group.name === begin) ? begin : 'sentence')
  const [least, setLeast] = useState(narrowed ? ALL : SURE)
  const filterOf = (group: Group): StatementFilter => ({
    ...group.filter,
    state: 'pending',
    order: 'text',
    ...(group.name === 'sure' ? { minConfidence: least } : {}),
  })
  const counted = useQueries({
    queries: groups.map(group => ({ ...groupCountQuery(filterOf(group)), enabled: group.items === undefined })),
  })
  const group = groups.find(other => other.name === name) as Group
  const { items, total, known, reach } = useGroupItems(group, filterOf(group))
  const { out, at, setAt, step, toggle, onKey: onPickKey } = usePicks(items, { total, onDo: () => accept(), onCancel })
  const inTable = name === 'table' && items.length > 0
  const first = Math.floor(at / LEAF) * LEAF
  const leaf = useMemo(() => items.slice(first, first + LEAF), [items, first])
  // a table is shown whole, a list as far as its leaf
  useEffect(() => reach(Math.min(total, inTable ? total : first + LEAF)))
  const gone = items.filter(item => out.has(item.id)).map(item => item.id)
  const n = total - gone.length
  const seen = items.filter(item => seenHere.has(item.id) && !out.has(item.id)).length
  const wait = (name === 'reading' || name === 'sure') && seen < Math.min(LOOK_FIRST, n)
  const accept = () => {
    if (!n || wait) return
    const picked = items.length === total ? items.filter(item => !out.has(item.id)).map(item => item.id) : undefined
    onDo(requestOf(group, { picked, gone, expect: n, looked: seen, minConfidence: least }))
  }
  const show = (other: GroupName) => {
    setName(other)
    setAt(0)
  }
  const onKey = (event: Pick<KeyboardEvent, 'key' | 'target' | 'preventDefault'>) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'range' && !/^[1-9]$|Escape/.test(event.key)) return
    const digit = groups[Number(event.key) - 1]
    if (!digit) return onPickKey(event)
    show(digit.name)
    event.preventDefault()
  }
  return (
    <PicksForm title={words.many} onKey={onKey} onSubmit={accept}>
      <GroupChoice groups={groups} counts={groups.map((other, i) => other.items?.length ?? counted[i]?.data)} name={name} onName={show}>
        {name === 'sure' ? <Least value={least} onValue={setLeast} /> : null}
      </GroupChoice>
      {inTable ? (
        <TableAround one={one} all={items} out={out} onToggle={toggle} onLook={see} />
      ) : (
        <>
          <GroupRows items={leaf} first={first} total={total} out={out} at={at - first} onToggle={toggle} onAt={setAt} onLook={see} />
          <Leaves first={first} total={total} onTurn={step} />
        </>
      )}
      <div className="foot">
        <button className="btn pri" type="submit" disabled={!n || wait}>
          {n ? words.acceptThese(formatNumber(n)) : known ? words.acceptNone : `${t.loading}…`}
          <kbd>Enter</kbd>
        </button>
        <button className="btn" type="button" onClick={onCancel}>
          {t.cancel}
          <kbd>Esc</kbd>
        </button>
        <span className="cap">{wait ? words.lookFirst(Math.min(LOOK_FIRST, n)) : n ? words.lookedAt(formatNumber(seen)) : ''}</span>
      </div>
    </PicksForm>
  )
}
