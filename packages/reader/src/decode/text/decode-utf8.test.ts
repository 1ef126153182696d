import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from './decode-utf8.ts'

/** What the platform's decoder says: the text, or null where it finds a fault. */
function platform(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes that are nearly UTF-8: leads and tails of every kind, edges of their ranges among them. */
const nearly = fc.array(fc.constantFrom(...Buffer.from('417f808f909fa0bfc0c1c2dfe0e4edeff0f1f4f5ff', 'hex')), { maxLength: 12 })

const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff
const characters = fc.array(
  fc.integer({ min: 0, max: 0x10ffff }).filter(code => !isHalf(code)),
  { maxLength: 30 },
)

describe('decodeUtf8', () => {
  it('reads text of every width as the platform does', () => {
    fc.assert(
      fc.property(characters, codes => {
        const bytes = new TextEncoder().encode(String.fromCodePoint(...codes))
        expect(decodeUtf8(bytes)?.text ?? null).toBe(platform(bytes))
      }),
    )
  })

  it('refuses what the platform refuses', () => {
    fc.assert(
      fc.property(nearly, list => {
        const bytes = new Uint8Array(list)
        expect(decodeUtf8(bytes)?.text ?? null).toBe(platform(bytes))
      }),
      { numRuns: 3000 },
    )
  })

  it('keeps a byte order mark', () => {
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))?.text).toBe('\uFEFFA')
  })

  it('refuses a character that the end cuts off', () => {
    const bytes = new TextEncoder().encode('青川湖𠀀')
    for (const cut of [1, 2, 3]) expect(decodeUtf8(bytes.subarray(0, bytes.length - cut))).toBeNull()
  })

  it('counts the control characters that texts do not have', () => {
    expect(decodeUtf8(new TextEncoder().encode('青\t川\n湖\u0001\u007f'))).toMatchObject({ controls: 2, nul: false })
    expect(decodeUtf8(new TextEncoder().encode('青川\u0000湖'))).toMatchObject({ controls: 1, nul: true })
  })
})
