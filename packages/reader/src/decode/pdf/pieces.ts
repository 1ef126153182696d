/** A piece of text as pdf.js gives it, from the page's top left, in points. */
export interface Piece {
  readonly text: string
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
}

/** The pieces of each line of print, from left to right. */
export function baselines(pieces: readonly Piece[]): Piece[][] {
  const lines: { y: number; size: number; pieces: Piece[] }[] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1)
    if (line && Math.abs(line.y - piece.y) <= Math.max(2, Math.min(line.size, piece.size) * 0.5)) line.pieces.push(piece)
    else lines.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return lines.map(line => line.pieces.toSorted((a, b) => a.x - b.x))
}
