/** Signs of Windows' symbol fonts that plans use, by font and code; `w:sym` stores them in the private area (F0xx). */
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xd7: '·',
  0xde: '⇒',
  0xae: '→',
  0x6d: 'μ',
  0x57: 'Ω',
  0x44: 'Δ',
}
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x75: '◆',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xb2: '☆',
  0xab: '★',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
  0x52: '☑',
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
