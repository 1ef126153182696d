import type { TextBlock } from '@lantu/model/api/document'
import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { measureCodePoints } from '@lantu/model/code-points'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { textQuery } from '../../api/queries.ts'
import { useText } from '../../i18n/use-text.ts'
import { asOneLine, MarkedSentence } from './marked-sentence.tsx'
import { Precedents } from './precedents.tsx'
import { SentenceRecords } from './sentence-records.tsx'
import { TableAround } from './table-around.tsx'

/** Characters of the paragraph before and after the sentence: enough to see what an omitted name or year refers to. */
const BEFORE = 90
const AFTER = 40

/** What stands before and after the sentence in its paragraph. */
function around(blocks: readonly TextBlock[] | undefined, one: RegisteredStatement): [string, string] {
  const block = blocks?.find(other => other.kind !== 'table' && other.start <= one.quoteStart && one.quoteEnd <= other.end)
  if (!block) return ['', '']
  const points = measureCodePoints(block.text)
  const before = asOneLine(block.text.slice(0, points.toUnits(one.quoteStart - block.start)), false)
  const after = asOneLine(block.text.slice(points.toUnits(one.quoteEnd - block.start)), false)
  return [before.length > BEFORE ? `……${before.slice(-BEFORE)}` : before, after.length > AFTER ? `${after.slice(0, AFTER)}……` : after]
}

/** The sentence as printed among those around it, what else was read from it, and how the same reading was decided. */
export function SentenceSheet({
  one,
  field,
  siblings,
  onChoose,
}: {
  one: RegisteredStatement
  field: string | undefined
  siblings: readonly RegisteredStatement[]
  onChoose: (id: string) => void
}) {
  const { t } = useText()
  const text = useQuery(textQuery(one.documentId))
  const [before, after] = around(text.data, one)
  return (
    <section className="sheet sen" aria-label={t.originalSentence}>
      <div className="fig">
        {one.page === undefined ? null : <span className="no">{t.page(one.page)}</span>}
        <h2>{t.originalSentence}</h2>
        <span className="more">
          <Link to="/reader/$id" params={{ id: one.documentId }} search={{ at: one.at }}>
            {t.openSource} <kbd>G</kbd>
          </Link>
        </span>
      </div>
      <div className="txt" lang="zh-CN">
        <p className="cap">{one.documentTitle === one.sectionTitle ? one.documentTitle : `${one.documentTitle}　${one.sectionTitle}`}</p>
        {one.cell ? <TableAround one={one} /> : null}
        {before ? <p className="ctx">{before}</p> : null}
        <p className="cur">
          <MarkedSentence one={one} field={field} />
        </p>
        {after ? <p className="ctx">{after}</p> : null}
      </div>
      <SentenceRecords one={one} siblings={siblings} onChoose={onChoose} />
      <Precedents one={one} />
    </section>
  )
}
