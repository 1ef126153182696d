import { inflateRawSync } from 'node:zlib'
import { LantuError } from '@lantu/model/errors'

/** The parts of an .xlsx file, after the file was found to be one and not a bomb. */
export interface Archive {
  readonly names: readonly string[]
  /** The unpacked bytes of a part, or undefined where there is none. */
  read(name: string): Buffer | undefined
}

interface Entry {
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly header: number
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50
/** The XML of sheets reaches about 60:1 where rows repeat; zeros reach 1,000:1. Small parts may do as they like. */
const MAX_RATIO = 250
const RATIO_FROM = 8 * 1024 * 1024
const MAX_PARTS = 2000

const damaged = (reason: string) => new LantuError('workbook.unreadable', { reason })

function directoryOf(bytes: Buffer): Map<string, Entry> {
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 0xffff)
  while (end >= lowest && bytes.readUInt32LE(end) !== END) end--
  if (end < lowest || bytes.length < 22) throw damaged('ZIP')
  const count = bytes.readUInt16LE(end + 10)
  if (count > MAX_PARTS) throw damaged(`${count} parts`)
  let at = bytes.readUInt32LE(end + 16)
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY) throw damaged('ZIP directory')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      header: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(bytes: Buffer, entry: Entry): Buffer {
  if (entry.header + 30 > bytes.length) throw damaged('ZIP header')
  const start = entry.header + 30 + bytes.readUInt16LE(entry.header + 26) + bytes.readUInt16LE(entry.header + 28)
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw damaged(`ZIP method ${entry.method}`)
  try {
    // a directory that lies about a size is stopped at the size that it gave
    const data = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
    if (data.length === entry.size) return data
  } catch {
    // said below
  }
  throw damaged('ZIP data')
}

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
  const entries = directoryOf(bytes)
  if (!entries.has('xl/workbook.xml') && ![...entries.keys()].some(name => /^\/?xl\/workbook/i.test(name)))
    throw new LantuError('workbook.not-one')
  const limit = { limit: Math.round(maxUnpackedBytes / 1024 / 1024) }
  let stated = 0
  for (const entry of entries.values()) {
    stated += entry.size
    if (stated > maxUnpackedBytes || (entry.size > RATIO_FROM && entry.size / Math.max(1, entry.packed) > MAX_RATIO))
      throw new LantuError('file.bomb', limit)
  }
  for (const [name, entry] of entries) if (/\.(xml|rels)$/i.test(name)) look(name, unpack(bytes, entry))
  return {
    names: [...entries.keys()],
    read: name => {
      const entry = entries.get(name)
      return entry && unpack(bytes, entry)
    },
  }
}
