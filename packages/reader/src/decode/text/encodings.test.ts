import { describe, expect, it } from 'vitest'
import { decodeDocument } from '../decode-document.ts'

/** Characters to the bytes of an encoding: the platform only decodes, so its decoder is read backwards. */
function encoder(encoding: 'gb18030' | 'big5'): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (char.length === 1 && char !== '\uFFFD' && !table.has(char)) table.set(char, [lead, trail])
    }
  }
  return text =>
    Uint8Array.from([...text].flatMap(char => (char < '\x80' ? [char.charCodeAt(0)] : [...(table.get(char) ?? fourBytes(char))])))
}

/** GB 18030 writes what lies beyond the two-byte table in four bytes, counted through in order from U+10000. */
function fourBytes(char: string): number[] {
  const index = (char.codePointAt(0) as number) - 0x10000 + 189_000
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ]
}

const SIMPLIFIED = '到2025年，全市地区生产总值达到860亿元，年均增长7.5%左右。城镇登记失业率控制在5%以内。'
const TRADITIONAL = '到2025年，全市地區生產總值達到860億元，年均增長7.5%左右。城鎮登記失業率控制在5%以內。'

describe('encodings of plain text', () => {
  it('tells GB 18030, with characters of four bytes', async () => {
    const text = `${SIMPLIFIED}𠮷野村新建水库1座。`
    const document = await decodeDocument(encoder('gb18030')(text))
    expect(document).toMatchObject({ encoding: 'gb18030', text })
  })

  it('tells Big5', async () => {
    expect(await decodeDocument(encoder('big5')(TRADITIONAL))).toMatchObject({ encoding: 'big5', text: TRADITIONAL })
  })

  it('tells UTF-16 without a mark, in both orders', async () => {
    for (const big of [false, true]) {
      const bytes = new Uint8Array(SIMPLIFIED.length * 2)
      const view = new DataView(bytes.buffer)
      for (let i = 0; i < SIMPLIFIED.length; i++) view.setUint16(i * 2, SIMPLIFIED.charCodeAt(i), !big)
      expect(await decodeDocument(bytes)).toMatchObject({ encoding: big ? 'utf-16be' : 'utf-16le', text: SIMPLIFIED })
    }
  })

  it('keeps a text with one damaged byte, and says where', async () => {
    const bytes = new TextEncoder().encode(SIMPLIFIED.repeat(3))
    bytes[30] = 0xff
    const document = await decodeDocument(bytes)
    expect(document.encoding).toBe('utf-8')
    expect(document.notices).toMatchObject([{ code: 'text.damaged' }])
  })
})
