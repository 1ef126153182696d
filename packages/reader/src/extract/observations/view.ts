/**
 * A stretch of clean text as the grammar reads it: blanks left out, punctuation in one form, character for character, so
 * that `at[i]` is the clean offset of view character `i`. `到 2020 年,` is read as `到2020年，`.
 */
export interface View {
  readonly text: string
  readonly at: readonly number[]
}

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9'
const isBlank = (char: string) => char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\u3000' || char === '\u00a0'

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
  '㎡': '㎡',
  〇: '〇',
  '○': '〇',
  '\u201f': '“',
  '＋': '+',
  '／': '/',
  '．': '.',
  '。': '。',
}

/** `,` is a thousands separator in 12,345 and a comma elsewhere; `:` a ratio in 3:2 and a colon elsewhere. */
function formOf(text: string, i: number): string {
  const char = text[i] as string
  if (char === ',') return isDigit(text[i - 1]) && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5)) ? ',' : '，'
  if (char === '，') return '，'
  if (char === ':' || char === '：') return isDigit(text[i - 1]) && isDigit(text[i + 1]) ? ':' : '：'
  if (char === '—' || char === '－' || char === '―' || char === '─') {
    const near = (c: string | undefined) => c !== undefined && /[\d%％一二三四五六七八九十百]/.test(c)
    return near(text[i - 1]) && near(text[i + 1]) ? '-' : '—'
  }
  return FORMS[char] ?? char
}

/** Characters that the view may write in another form: all others are copied as they stand. */
const CHANGES = new Uint8Array(0x10000)
for (const char of ` \n\t\r\u3000\u00a0,:：—－―─${Object.keys(FORMS).join('')}`) if (FORMS[char] !== char) CHANGES[char.charCodeAt(0)] = 1

/** The view of `text[start, end)`. A blank between two digits stays: it parts two numbers. */
export function viewOf(text: string, start: number, end: number): View {
  const at: number[] = []
  // room for all at once: growing step by step would copy each sentence's offsets several times
  at.length = Math.max(0, end - start) + 1
  let length = 0
  let out = ''
  // the stretch `[from, i)` is copied as it stands
  let from = start
  for (let i = start; i < end; i++) {
    if (CHANGES[text.charCodeAt(i)] !== 1) {
      at[length++] = i
      continue
    }
    out += text.slice(from, i)
    const char = text[i] as string
    if (isBlank(char)) {
      let next = i + 1
      while (next < end && isBlank(text[next] as string)) next++
      if (isDigit(out[out.length - 1]) && isDigit(text[next])) {
        out += ' '
        at[length++] = i
      }
      i = next - 1
    } else {
      out += formOf(text, i)
      at[length++] = i
    }
    from = i + 1
  }
  at[length++] = end
  at.length = length
  return { text: out + text.slice(from, end), at }
}
