import { measureCodePoints } from '@lantu/model/code-points'

export interface Span {
  at: number
  end: number
}

export interface Piece<M extends Span> {
  start: number
  end: number
  text: string
  /** Marks that cover the piece, the innermost first. */
  marks: M[]
}

/** Cuts a text that begins at code point `start` into pieces at every edge of the marks, which may nest or overlap. */
export function splitByMarks<M extends Span>(text: string, start: number, marks: readonly M[]): Piece<M>[] {
  const measure = measureCodePoints(text)
  const end = start + measure.length
  const inside = marks.filter(mark => mark.at < end && mark.end > start && mark.end > mark.at)
  const edges = new Set([start, end])
  for (const mark of inside) {
    edges.add(Math.max(start, mark.at))
    edges.add(Math.min(end, mark.end))
  }
  const sorted = [...edges].sort((a, b) => a - b)
  const pieces: Piece<M>[] = []
  for (let i = 0; i + 1 < sorted.length; i++) {
    const from = sorted[i] as number
    const to = sorted[i + 1] as number
    const covering = inside.filter(mark => mark.at <= from && mark.end >= to).sort((a, b) => a.end - a.at - (b.end - b.at))
    pieces.push({ start: from, end: to, text: text.slice(measure.toUnits(from - start), measure.toUnits(to - start)), marks: covering })
  }
  return pieces
}
