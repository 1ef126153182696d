import { LantuError } from '@lantu/model/errors'
import { unpackEntry, zipEntries } from './zip-entries.ts'

/** The parts of an .xlsx file, after the file was found to be one and not a bomb. */
export interface Archive {
  readonly names: readonly string[]
  /** The unpacked bytes of a part, or undefined where there is none. */
  read(name: string): Buffer | undefined
}

/** The XML of sheets reaches about 60:1 where rows repeat; zeros reach 1,000:1. Small parts may do as they like. */
const MAX_RATIO = 250
const RATIO_FROM = 8 * 1024 * 1024
const MAX_PARTS = 2000

/**
 * Opens the archive and refuses, before anything is unpacked, what is no workbook, an old or encrypted one, and a bomb by its
 * stated sizes. Every part of XML is then unpacked once against its stated size, since directories can lie and the reader that comes after
 * trusts them; `look` is shown each as it passes, so that a large part is unpacked once and let go.
 */
export function checkArchive(
  input: Uint8Array,
  maxUnpackedBytes: number,
  look: (name: string, data: Buffer) => void = () => undefined,
): Archive {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  if (bytes.length === 0) throw new LantuError('file.empty')
  if (bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) throw new LantuError('workbook.old')
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== 0x504b0304) throw new LantuError('workbook.not-one')
  const entries = zipEntries(bytes, MAX_PARTS)
  if (!entries.has('xl/workbook.xml') && ![...entries.keys()].some(name => /^\/?xl\/workbook/i.test(name)))
    throw new LantuError('workbook.not-one')
  const limit = { limit: Math.round(maxUnpackedBytes / 1024 / 1024) }
  let stated = 0
  for (const entry of entries.values()) {
    stated += entry.size
    if (stated > maxUnpackedBytes || (entry.size > RATIO_FROM && entry.size / Math.max(1, entry.packed) > MAX_RATIO))
      throw new LantuError('file.bomb', limit)
  }
  for (const [name, entry] of entries) if (/\.(xml|rels)$/i.test(name)) look(name, unpackEntry(bytes, entry))
  return {
    names: [...entries.keys()],
    read: name => {
      const entry = entries.get(name)
      return entry && unpackEntry(bytes, entry)
    },
  }
}
