import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Fragment, useCallback, useEffect, useMemo, useState } from 'react'
import { documentQuery, documentStatementsQuery, sectionsQuery, textQuery } from '../api/queries.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { useText } from '../i18n/use-text.ts'
import { formatNumber } from '../lib/numbers.ts'
import { KindMark } from '../parts/kind-mark.tsx'
import { TitleBlock } from '../parts/page-head.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { WithdrawDocument } from '../parts/withdraw-document.tsx'
import type { Search } from '../search.ts'
import { showDay } from '../wording/show-moment.ts'
import { Block } from './reader/block.tsx'
import { countBySection, firstOfPages, groupByBlock } from './reader/group.ts'
import { MARK } from './reader/marked.tsx'
import { Side } from './reader/side.tsx'
import { Tree } from './reader/tree.tsx'

const KINDS = ['observation', 'goal', 'task', 'project', 'system'] as const

export function Reader() {
  const { t, language } = useText()
  const { id } = useParams({ strict: false }) as { id: string }
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
  const pages = useMemo(() => firstOfPages(blocks ?? []), [blocks])
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
  const failed = document.error ?? sections.error ?? text.error ?? statements.error
  if (failed) return <Failed error={failed} />
  if (!document.data || !sections.data || !blocks || !statements.data) return <Loading />
  const current = blocks.find(block => block.start === selected)
  const here = selected === null ? [] : (byBlock.get(selected) ?? [])
  const info = document.data
  return (
    <div className="wrap">
      <div className="ph">
        <div>
          <PageTitle>{info.title}</PageTitle>
          <p>
            {t.characters(formatNumber(info.length))}
            {t.sign.end}
            {t.asReceived}
            {t.sign.comma}SHA-256 <span className="n">{info.sha256.slice(0, 12)}…</span>
            {t.sign.stop}
            {t.statementsCount(formatNumber(statements.data.length))}
            {t.sign.comma}
            {info.pending ? t.pendingOf(info.pending) : t.allReviewed}
          </p>
        </div>
        <div className="act">
          <a className="btn sm" href={`/api/v1/documents/${id}/original`}>
            {t.original}
          </a>
          <WithdrawDocument
            id={id}
            name={info.title}
            onDone={({ planToo }) =>
              navigate({ to: '/imports', search: (old: Search) => (planToo ? { plan: undefined } : { plan: old.plan }) })
            }
          />
        </div>
      </div>
      <div className="leg" aria-label={t.legend}>
        {KINDS.map(kind => (
          <span key={kind} className="chip">
            <KindMark kind={kind} />
            <mark className={MARK[kind]}>{t.kind[kind]}</mark>
            <b className="n">{info.statements[kind] ?? 0}</b>
          </span>
        ))}
      </div>
      {info.notices.map(notice => (
        <p key={notice.code} className="cap">
          {notice[language]}
        </p>
      ))}
      <div className="cols">
        <Tree sections={sections.data} counts={counts} current={current?.section ?? -1} onGo={section => show(section.headingStart)} />
        <article className="paper" lang="zh-CN">
          {blocks.map((block, i) => {
            const page = pages.get(i)
            return (
              <Fragment key={`${block.kind}-${block.start}-${i}`}>
                {page === undefined ? null : (
                  <div className="pg">
                    <span>{page}</span>
                  </div>
                )}
                <Block
                  block={block}
                  depth={sections.data[block.section]?.depth ?? 1}
                  marks={byBlock.get(block.start) ?? []}
                  selected={block.start === selected}
                  chosen={chosen}
                  onSelect={setSelected}
                />
              </Fragment>
            )
          })}
        </article>
        <Side
          statements={here}
          block={current}
          page={current?.page}
          chosen={chosen}
          onChoose={setChosen}
          onClose={() => setSelected(null)}
        />
      </div>
      <TitleBlock
        rows={[
          [t.document, info.fileName],
          [t.received, showDay(info.importedAt)],
          [t.drawing, t.reader],
        ]}
      />
    </div>
  )
}
