import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useEffect, useState } from 'react'
import { useText } from '../../../i18n/use-text.ts'
import { alternativesOf, useOptions } from './field-options.ts'
import { shownFields } from './statement-fields.ts'

/** Which field of the record is in hand, the first doubtful one until another is chosen, and what else it may say. */
export function useFields(one: RegisteredStatement | undefined, siblings: readonly RegisteredStatement[]) {
  const { t } = useText()
  const options = useOptions()
  const [chosen, setField] = useState<string>()
  const id = one?.id
  // a list that is asked again brings the same record anew, and the field in hand stays in hand
  useEffect(() => setField(undefined), [id])
  const fields = one ? shownFields(one).filter(name => t.field[name]) : []
  const field = chosen ?? one?.doubts.find(doubt => fields.includes(doubt.field))?.field
  const rest = siblings.filter(other => other.id !== one?.id)
  const others = one && field ? alternativesOf(field, one, rest, options) : []
  const step = (by: number) => {
    if (!fields.length) return
    const now = field ? fields.indexOf(field) : by > 0 ? -1 : 0
    setField(fields[(now + by + fields.length) % fields.length])
  }
  return { field, setField, others, step }
}
