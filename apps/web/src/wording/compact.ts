export interface Compact {
  /** The text without white space. */
  text: string
  /** Offset in the original of an offset in the compact text; its length gives the original's end after the last character. */
  toOriginal: (offset: number) => number
}

/** A text without its white space, with the way back: words are found although a line break falls into them. */
export function compact(text: string): Compact {
  if (!/\s/.test(text)) return { text, toOriginal: offset => offset }
  const offsets: number[] = []
  let short = ''
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    if (/\s/.test(character)) continue
    offsets.push(i)
    short += character
  }
  return { text: short, toOriginal: offset => offsets[offset] ?? text.length }
}
