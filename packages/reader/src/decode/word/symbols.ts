/** Signs of Windows' symbol fonts that plans use, by font and code; `w:sym` stores them in the private area (F0xx). */
const SYMBOL: Readonly<Record<number, string>> = {
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  215: '·',
  222: '⇒',
  174: '→',
  109: 'μ',
  87: 'Ω',
  68: 'Δ',
}
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  117: '◆',
  159: '•',
  167: '▪',
  168: '□',
  178: '☆',
  171: '★',
  216: '➢',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  82: '☑',
}

/** The sign, or a box where the font's code is not known: the reader at least sees that something stands there. */
export function symbol(font: string, hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16)
  if (Number.isNaN(code) || code === 0 || code > 0xffff) return ''
  const low = code & 0xff
  if (/^symbol$/i.test(font)) return SYMBOL[low] ?? '□'
  if (/^wingdings/i.test(font)) return WINGDINGS[low] ?? '□'
  const isPrivate = code >= 0xe000 && code < 0xf900
  return isPrivate || (code >= 0xd800 && code < 0xe000) ? '□' : String.fromCharCode(code)
}
