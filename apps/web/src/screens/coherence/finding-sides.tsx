import type { Finding, FindingSide } from '@lantu/model/finding'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'

const BETWEEN = /[A-Za-z0-9.%％)）]/

/** Line breaks of the source go: between Chinese signs without a trace, beside a number or a Latin word as a blank, so that cells of a row stay apart. */
function withoutBreaks(points: readonly string[]): string[] {
  const out = [...points]
  for (let i = 0; i < out.length; i++) {
    if (!/\s/.test(points[i] as string)) continue
    let end = i
    while (end < points.length && /\s/.test(points[end] as string)) end++
    if (points.slice(i, end).includes('\n')) {
      out.fill('', i, end)
      if (BETWEEN.test(points[i - 1] ?? '') || BETWEEN.test(points[end] ?? '')) out[i] = ' '
    }
    i = end - 1
  }
  return out
}

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
        const [before, mark, after] = markedQuote(side)
        return (
          <li key={`${side.document}-${side.at}-${side.role}`}>
            <p className="cap">
              <span className="tagl">{words.role[side.role]}</span> {titleOf(side.document)}
              {side.chapter?.length ? `${t.sign.comma}${side.chapter.at(-1)}` : ''}
            </p>
            <blockquote>
              {before}
              <mark>{mark}</mark>
              {after}
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
