import type { RegisteredStatement, SectionNode, TextBlock } from '@lantu/model/api'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Fragment, memo, useCallback, useEffect, useMemo, useState } from 'react'
import { documentQuery, documentStatementsQuery, sectionsQuery, textQuery } from '../api/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { formatNumber } from '../lib/numbers.ts'
import { splitByMarks } from '../lib/split-by-marks.ts'
import { statementAmount, statementTitle } from '../lib/statement-title.ts'
import { useKeys } from '../lib/use-keys.ts'
import { KindMark } from '../parts/kind-mark.tsx'
import { TitleBlock } from '../parts/page-head.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import type { Search } from '../router.tsx'

const MARK: Record<string, string> = { observation: 'k-n', goal: 'k-g', task: 'k-t', project: 'k-p', system: 'k-s' }
const KINDS = ['observation', 'goal', 'task', 'project', 'system'] as const

type Mark = RegisteredStatement

function Marked({ text, start, marks, chosen }: { text: string; start: number; marks: readonly Mark[]; chosen: string | undefined }) {
  // a task is its whole sentence: the words inside it stay readable when only the first clause is marked
  const pieces = splitByMarks(
    text,
    start,
    marks.filter(mark => mark.kind !== 'task'),
  )
  return pieces.map(piece => {
    const mark = piece.marks[0]
    return mark ? (
      <mark key={piece.start} className={`${MARK[mark.kind]}${mark.id === chosen ? ' on' : ''}`}>
        {piece.text}
      </mark>
    ) : (
      <Fragment key={piece.start}>{piece.text}</Fragment>
    )
  })
}

function TableBlock({ block, marks, chosen }: { block: TextBlock; marks: readonly Mark[]; chosen: string | undefined }) {
  const rows: NonNullable<TextBlock['cells']>[] = []
  for (const cell of block.cells ?? []) {
    const row = (rows[cell.row] ??= [])
    row.push(cell)
  }
  return (
    <figure className="box">
      <div data-scroll>
        <table>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                {row.map(cell => {
                  const Cell = r < (block.headerRows ?? 0) ? 'th' : 'td'
                  const own = marks.filter(mark => mark.at < cell.end && mark.end > cell.start)
                  const numeric = /^[-−〔[(（≥≤>＞<＜]?\d/.test(cell.text)
                  return (
                    <Cell
                      key={`${cell.row}-${cell.column}`}
                      colSpan={cell.columnSpan}
                      rowSpan={cell.rowSpan}
                      className={numeric ? 'r n' : undefined}
                    >
                      {own.length && cell.end - cell.start === [...cell.text].length ? (
                        <Marked text={cell.text} start={cell.start} marks={own} chosen={chosen} />
                      ) : (
                        cell.text
                      )}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

interface BlockProps {
  block: TextBlock
  depth: number
  marks: readonly Mark[]
  selected: boolean
  chosen: string | undefined
  onSelect: (start: number) => void
}

const Block = memo(function Block({ block, depth, marks, selected, chosen, onSelect }: BlockProps) {
  const { t } = useText()
  // a hard-wrapped line goes on: breaks become signs without width, so that positions stay
  const text = block.text.replace(/\s*\n\s*/g, match => '\u2060'.repeat(match.length))
  if (block.kind === 'aside') return null
  if (block.kind === 'heading') {
    const Heading = depth <= 2 ? 'h2' : 'h3'
    return (
      <Heading id={`b${block.start}`} className={depth > 3 ? 'minor' : undefined}>
        {block.text}
      </Heading>
    )
  }
  if (block.kind === 'table') {
    return (
      <div id={`b${block.start}`} className={selected ? 'tbl sel' : 'tbl'} onClick={() => onSelect(block.start)}>
        <TableBlock block={block} marks={marks} chosen={chosen} />
      </div>
    )
  }
  const kinds = [...new Set(marks.map(mark => mark.kind))]
  return (
    // the keyboard walks paragraphs with J and K; a click does the same
    <p
      id={`b${block.start}`}
      className={selected ? 'sel' : undefined}
      aria-current={selected ? 'true' : undefined}
      onClick={() => onSelect(block.start)}
    >
      {kinds.length ? (
        <span className="mg" aria-hidden="true">
          {kinds.map(kind => (
            <i key={kind}>{t.kindMark[kind]}</i>
          ))}
        </span>
      ) : null}
      <Marked text={text} start={block.start} marks={marks} chosen={chosen} />
    </p>
  )
})

function Tree({
  sections,
  counts,
  current,
  onGo,
}: {
  sections: readonly SectionNode[]
  counts: ReadonlyMap<number, number>
  current: number
  onGo: (section: SectionNode) => void
}) {
  const { t } = useText()
  const shown = sections.filter(section => section.depth >= 1 && section.depth <= 3)
  return (
    <nav className="sheet treebox" aria-label={t.sections}>
      <div className="fig">
        <h2>{t.sections}</h2>
      </div>
      <ul className="tree">
        {shown.map(section => (
          <li key={section.id}>
            <button
              type="button"
              className={`d${section.depth - 1}${section.id === current ? ' cur' : ''}`}
              aria-current={section.id === current ? 'true' : undefined}
              onClick={() => onGo(section)}
            >
              {section.label ? <span>{section.label}</span> : null}
              <em>{section.title || section.label}</em>
              <b className="n">{counts.get(section.id) ?? ''}</b>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How many statements a section and all below it hold. */
function countBySection(sections: readonly SectionNode[], statements: readonly RegisteredStatement[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const statement of statements) {
    for (let at: number | null = statement.section; at !== null; at = sections[at]?.parent ?? null)
      counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return counts
}

/** The blocks that begin a new page, with its number. */
function firstOfPages(blocks: readonly TextBlock[]): Map<number, number> {
  const found = new Map<number, number>()
  let last: number | undefined
  blocks.forEach((block, i) => {
    if (block.page === undefined || block.page === last) return
    last = block.page
    found.set(i, block.page)
  })
  return found
}

/** Where the words stand in the file itself: the page of a PDF, with their box on it; the paragraph of a Word file. */
function OriginMark({ origin }: { origin: RegisteredStatement['origin'] }) {
  const { t } = useText()
  if (!origin) return null
  if ('page' in origin) {
    return (
      <span className="n" data-rectangle={origin.rectangle.join(' ')} title={`${t.page(origin.page)} [${origin.rectangle.join(', ')}] pt`}>
        {t.page(origin.page)}
      </span>
    )
  }
  const note = origin.note ? `${t.originNote[origin.note]} ` : ''
  return (
    <span className="n">
      {note}
      {t.paragraphNumber(origin.paragraph + 1)}
    </span>
  )
}

/** What each sentence of the paragraph is for, by its first words. */
function Roles({ block }: { block: TextBlock | undefined }) {
  const { t } = useText()
  if (!block?.sentences?.length) return null
  const signs = [...block.text]
  return (
    <section className="roles" aria-label={t.sentencesHere}>
      <h3 className="cap">{t.sentencesHere}</h3>
      <ul>
        {block.sentences.map(({ start, end, role }) => {
          const words = signs
            .slice(start - block.start, end - block.start)
            .join('')
            .replace(/\s+/g, '')
          return (
            <li key={start}>
              <b className={`role ${role}`}>{t.role[role]}</b>
              <span lang="zh-CN">{words.length > 18 ? `${words.slice(0, 17)}…` : words}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Side({
  statements,
  block,
  page,
  chosen,
  onChoose,
}: {
  statements: readonly RegisteredStatement[]
  block: TextBlock | undefined
  page: number | undefined
  chosen: string | undefined
  onChoose: (id: string) => void
}) {
  const { t } = useText()
  return (
    <aside className="sheet side">
      <div className="fig">
        {page === undefined ? null : <span className="no">{t.page(page)}</span>}
        <h2>{t.statementsHere(statements.length)}</h2>
      </div>
      <ol>
        {statements.map(one => (
          <li key={one.id} className={one.id === chosen ? 'stt cur' : 'stt'}>
            <KindMark kind={one.kind} />
            <div>
              <button type="button" className="nm plain" onClick={() => onChoose(one.id)}>
                {statementTitle(one)}
              </button>
              {statementAmount(one) ? <p className="vv n">{statementAmount(one)}</p> : null}
              <p className="cap">
                {[
                  one.kind === 'observation' || one.kind === 'goal' ? t.status[String(one.fields.status)] : '',
                  String(one.fields.time ?? one.fields.due ?? ''),
                  t.state[one.state],
                ]
                  .filter(Boolean)
                  .join('，')}{' '}
                <OriginMark origin={one.origin} />
              </p>
              {one.indicatorId ? (
                <Link className="obj" to="/indicators/$id" params={{ id: one.indicatorId }}>
                  {t.goIndicator}
                </Link>
              ) : one.state === 'pending' ? (
                <Link className="obj" to="/review" search={{ document: one.documentId, kind: one.kind, at: one.at }}>
                  {t.goReviewOne}
                </Link>
              ) : null}
            </div>
            <span className="cf n" title={t.confidence}>
              {one.confidence.toFixed(2)}
            </span>
          </li>
        ))}
      </ol>
      {statements.length || block ? null : <p className="quiet2 cap">{t.clickParagraph}</p>}
      <Roles block={block} />
    </aside>
  )
}

export function Reader() {
  const { t } = useText()
  const { id } = useParams({ strict: false }) as { id: string }
  const { at } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const document = useQuery(documentQuery(id))
  const sections = useQuery(sectionsQuery(id))
  const text = useQuery(textQuery(id))
  const statements = useQuery(documentStatementsQuery(id))
  const [selected, setSelected] = useState<number | null>(null)
  const [chosen, setChosen] = useState<string>()
  const blocks = text.data
  const byBlock = useMemo(() => {
    const found = new Map<number, RegisteredStatement[]>()
    if (!blocks || !statements.data) return found
    const list = statements.data.toSorted((a, b) => a.at - b.at)
    let from = 0
    for (const block of blocks) {
      if (block.kind === 'heading' || block.kind === 'aside') continue
      while (from < list.length && (list[from] as RegisteredStatement).end <= block.start) from++
      const own: RegisteredStatement[] = []
      for (let i = from; i < list.length && (list[i] as RegisteredStatement).at < block.end; i++) own.push(list[i] as RegisteredStatement)
      if (own.length) found.set(block.start, own)
    }
    return found
  }, [blocks, statements.data])
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
          <h1>{info.title}</h1>
          <p>
            {t.characters(formatNumber(info.length))}。{t.asReceived}，SHA-256 <span className="n">{info.sha256.slice(0, 12)}…</span>；
            {t.statementsCount(formatNumber(statements.data.length))}，{info.pending ? t.pendingOf(info.pending) : t.allReviewed}
          </p>
        </div>
        <div className="act">
          <a className="btn sm" href={`/api/v1/documents/${id}/original`}>
            {t.original}
          </a>
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
          {notice.zh}
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
        <Side statements={here} block={current} page={current?.page} chosen={chosen} onChoose={setChosen} />
      </div>
      <TitleBlock
        rows={[
          [t.document, info.fileName],
          [t.received, info.importedAt.slice(0, 10)],
          [t.drawing, t.reader],
        ]}
      />
    </div>
  )
}
