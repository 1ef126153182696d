import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../../hooks/use-keys.ts'
import type { Mode } from './act-bar.tsx'
import type { useFields } from './forms/use-fields.ts'
import type { GroupName } from './groups/groups.ts'
import type { useVerbs } from './use-verbs.ts'

/** Statements that a key for more than one passes over. */
const LEAP = 10
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** The keys of the review while nothing but the record is open; `i18n/areas/keys.ts` tells them. */
export function useReviewKeys(
  {
    one,
    fields,
    verbs,
    offered,
    move,
    moveTo,
    onMode,
    onGroup,
    onDismiss,
  }: {
    one: RegisteredStatement | undefined
    fields: ReturnType<typeof useFields>
    verbs: ReturnType<typeof useVerbs>
    /** A correction may be made for others. */
    offered: boolean
    move: (by: number) => void
    moveTo: (end: 'first' | 'last') => void
    onMode: (mode: Mode) => void
    onGroup: (name: GroupName) => void
    onDismiss: () => void
  },
  enabled: boolean,
) {
  const navigate = useNavigate()
  const { field, others } = fields
  const pick = (digit: number) => {
    const other = others[digit - 1]
    if (field && other) verbs.correct(field, other.value)
  }
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      PageDown: () => move(LEAP),
      PageUp: () => move(-LEAP),
      Home: () => moveTo('first'),
      End: () => moveTo('last'),
      ArrowRight: () => fields.step(1),
      ArrowLeft: () => fields.step(-1),
      a: verbs.accept,
      w: () => void verbs.acceptSentence(),
      x: verbs.reject,
      c: verbs.take,
      e: () => one && onMode('edit'),
      s: () => one && onMode('split'),
      m: () => one && onMode('merge'),
      u: () => verbs.undo(),
      h: () => onMode('history'),
      t: () => one?.cell && onGroup('table'),
      r: () => onGroup('reading'),
      l: () => onGroup('looked'),
      y: () => offered && onMode('alike'),
      'Shift+a': () => onGroup('sure'),
      g: () => one && void navigate({ to: '/reader/$id', params: { id: one.documentId }, search: { at: one.at } }),
      Escape: onDismiss,
      ...Object.fromEntries(DIGITS.map(n => [String(n), () => pick(n)])),
    },
    enabled,
  )
}
