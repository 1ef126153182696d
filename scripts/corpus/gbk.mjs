// Text to GBK bytes: the platform only decodes, so the table is its decoder read backwards.
const table = new Map()
const decoder = new TextDecoder('gbk')
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue
    const char = decoder.decode(Uint8Array.of(lead, trail))
    if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail])
  }

export function toGbk(text) {
  const bytes = []
  for (const char of text) {
    if (char.codePointAt(0) < 0x80) bytes.push(char.codePointAt(0))
    else if (table.has(char)) bytes.push(...table.get(char))
    else throw new Error(`GBK has no place for "${char}" (U+${char.codePointAt(0).toString(16)}); use another character in the source.`)
  }
  return Uint8Array.from(bytes)
}
