/** Punctuation in one form: the ASCII and variant signs that plans are written with, and the Chinese ones that the grammar reads. */

export const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9'
export const BLANKS = ' \n\t\r\u3000\u00a0'
export const isBlank = (char: string) => BLANKS.includes(char)

/** ASCII and variant signs to the Chinese ones; `,` `.` and `:` are decided by their neighbours. */
const FORMS: Readonly<Record<string, string>> = {
  ';': '；',
  '(': '（',
  ')': '）',
  '∶': ':',
  '％': '%',
  '﹪': '%',
  '～': '-',
  '~': '-',
  '–': '-',
  '‑': '-',
  '−': '-',
  '〜': '-',
  '○': '〇',
  '\u201f': '“',
  '＋': '+',
  '／': '/',
  '．': '.',
}

/** The same by the signs' numbers; 0 for a sign that stays as it is. */
const FORM_OF = new Uint16Array(0x10000)
for (const [sign, form] of Object.entries(FORMS)) FORM_OF[sign.charCodeAt(0)] = form.charCodeAt(0)

/** `,` is a thousands separator in 12,345 and a comma elsewhere; `:` a ratio in 3:2 and a colon elsewhere. */
export function formOf(text: string, i: number): string {
  const char = text[i] as string
  if (char === ',') return isDigit(text[i - 1]) && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5)) ? ',' : '，'
  if (char === '，') return '，'
  if (char === ':' || char === '：') return isDigit(text[i - 1]) && isDigit(text[i + 1]) ? ':' : '：'
  if (char === '—' || char === '－' || char === '―' || char === '─') {
    const near = (c: string | undefined) => c !== undefined && /[\d%％一二三四五六七八九十百]/.test(c)
    return near(text[i - 1]) && near(text[i + 1]) ? '-' : '—'
  }
  const form = FORM_OF[char.charCodeAt(0)] as number
  return form === 0 ? char : String.fromCharCode(form)
}

/** Signs that a view may write in another form or leave out. */
export const VARIANTS = `${BLANKS},:：—－―─${Object.keys(FORMS).join('')}`
