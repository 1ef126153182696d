import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { documentQuery, documentStatementsQuery, sectionsQuery, textQuery } from '../../api/queries.ts'
import { useKeys } from '../../hooks/use-keys.ts'
import type { Search } from '../../search.ts'
import { countBySection, groupByBlock } from './group.ts'

/** A document with what was read from it, and where in it the reader is: by address, by key or by hand. */
export function useReading(id: string) {
  const { at } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const document = useQuery(documentQuery(id))
  // an address that leads to no document is asked for once, not for each of its parts
  const enabled = document.isSuccess
  const sections = useQuery({ ...sectionsQuery(id), enabled })
  const text = useQuery({ ...textQuery(id), enabled })
  const statements = useQuery({ ...documentStatementsQuery(id), enabled })
  const [selected, setSelected] = useState<number | null>(null)
  const [chosen, setChosen] = useState<string>()
  const blocks = text.data
  const byBlock = useMemo(() => groupByBlock(blocks ?? [], statements.data ?? []), [blocks, statements.data])
  const counts = useMemo(() => countBySection(sections.data ?? [], statements.data ?? []), [sections.data, statements.data])
  const show = useCallback((start: number, smooth = true) => {
    setSelected(start)
    globalThis.document
      .getElementById(`b${start}`)
      ?.scrollIntoView({ block: 'center', behavior: smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'auto' })
  }, [])
  // the address may name a place: its paragraph is shown and its statement lit
  useEffect(() => {
    if (at === undefined || !blocks) return undefined
    const block = blocks.findLast(one => one.start <= at && one.kind !== 'aside')
    if (block) requestAnimationFrame(() => show(block.start, false))
    setChosen(statements.data?.find(one => one.at === at)?.id)
    // paragraphs far away take their height only when they come near: look again once they have
    const again = [80, 300].map(wait =>
      setTimeout(() => {
        globalThis.document.querySelector('mark.on')?.scrollIntoView({ block: 'center', inline: 'center' })
      }, wait),
    )
    return () => again.forEach(clearTimeout)
  }, [at, blocks, statements.data, show])
  const walk = (step: number) => {
    const readable = (blocks ?? []).filter(block => block.kind !== 'heading' && block.kind !== 'aside')
    const now = readable.findIndex(block => block.start === selected)
    const next = readable[Math.min(readable.length - 1, Math.max(0, now + step))]
    if (next) show(next.start)
  }
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    s: () => globalThis.document.querySelector<HTMLElement>('.side :is(button, a)')?.focus(),
    Enter: () => {
      const one = selected === null ? undefined : byBlock.get(selected)?.find(statement => statement.indicatorId)
      if (one?.indicatorId) void navigate({ to: '/indicators/$id', params: { id: one.indicatorId } })
    },
  })
  const error = document.error ?? sections.error ?? text.error ?? statements.error
  return { document, sections, statements, blocks, error, byBlock, counts, selected, chosen, setSelected, setChosen, show }
}
