import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { sentenceQuery } from '../../api/review.ts'

const together = (one: RegisteredStatement, other: RegisteredStatement) =>
  other.documentId === one.documentId && other.quoteStart === one.quoteStart

/** All that was read from the sentence of a statement; `known` once it is there. The sentence after it is fetched ahead. */
export function useSentence(one: RegisteredStatement | undefined, list: readonly RegisteredStatement[], index: number) {
  const client = useQueryClient()
  const sentence = useQuery({ ...sentenceQuery(one ?? { id: '', documentId: '', quoteStart: 0 }), enabled: one !== undefined })
  const siblings = useMemo(() => (one ? (sentence.data?.items.filter(other => together(one, other)) ?? []) : []), [sentence.data, one])
  // the next sentence is there when the key is pressed
  const following = one && list.slice(index + 1).find(other => !together(one, other))
  useEffect(() => {
    if (following) void client.prefetchQuery(sentenceQuery(following))
  }, [client, following])
  return { siblings, known: sentence.data !== undefined && siblings.length > 0 }
}
