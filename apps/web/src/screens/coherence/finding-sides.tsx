import type { Finding, FindingSide } from '@lantu/model/finding'
import { withoutBreaks } from '@lantu/model/wording/without-breaks'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { Said } from '../../parts/said.tsx'
import { keepWhole } from '../../wording/keep-whole.ts'

/** The quoted words in three: before the mark, the mark, after it. Positions are code points; the strings are split by them. */
export function markedQuote(side: Pick<FindingSide, 'at' | 'end' | 'quoteStart' | 'quote'>): [string, string, string] {
  const points = [...side.quote]
  const from = Math.min(points.length, Math.max(0, side.at - side.quoteStart))
  const to = Math.min(points.length, Math.max(from, side.end - side.quoteStart))
  const shown = withoutBreaks(points)
  const text = (start: number, end?: number) => shown.slice(start, end).join('')
  return [text(0, from), text(from, to), text(to)]
}

/** Both sentences side by side, each in its document, with the number marked. */
export function FindingSides({ finding, titleOf }: { finding: Finding; titleOf: (document: string) => string }) {
  const { t } = useText()
  const words = t.area.coherence
  return (
    <ol className={finding.sides.length === 2 ? 'csides two' : 'csides'}>
      {finding.sides.map(side => {
        const [before = '', mark = '', after = ''] = keepWhole(markedQuote(side))
        return (
          <li key={`${side.document}-${side.at}-${side.role}`}>
            <p className="cap">
              <span className="tagl">{words.role[side.role]}</span> {titleOf(side.document)}
              {side.chapter?.length ? `${t.sign.comma}${side.chapter.at(-1)}` : ''}
            </p>
            <blockquote lang="zh-CN">
              <Said>{before}</Said>
              <mark>{mark}</mark>
              <Said>{after}</Said>
            </blockquote>
            <Link className="src" to="/reader/$id" params={{ id: side.document }} search={{ at: side.at }}>
              {words.inDocument}
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
