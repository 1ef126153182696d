// Text to bytes of encodings that the platform only decodes: its decoders read backwards.
const codes = new Map()

function tableOf(label) {
  const known = codes.get(label)
  if (known) return known
  const table = new Map()
  const decoder = new TextDecoder(label)
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && char !== '\ufffd' && char.charCodeAt(0) > 0x7f && !table.has(char)) table.set(char, [lead, trail])
    }
  codes.set(label, table)
  return table
}

/** Whether a sign has two bytes in an encoding. */
export const holds = (label, char) => char.charCodeAt(0) < 0x80 || tableOf(label).has(char)

/** @param {string} instead what stands for a sign that the encoding does not have */
export function encode(label, text, instead = char => char) {
  const table = tableOf(label)
  const bytes = []
  for (const char of text) {
    const own = char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : table.get(char)
    if (own) bytes.push(...own)
    else for (const one of instead(char)) bytes.push(...(table.get(one) ?? [one.charCodeAt(0) & 0x7f]))
  }
  return Uint8Array.from(bytes)
}

export function utf16(text, bigEndian) {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, !bigEndian)
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), !bigEndian)
  return bytes
}
