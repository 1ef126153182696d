import { inflateRawSync } from 'node:zlib'
import { LantuError } from '@lantu/model/errors'

/** A part as the archive's directory states it. */
export interface ZipEntry {
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly header: number
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50

const damaged = (reason: string) => new LantuError('workbook.unreadable', { reason })

/** The directory of a ZIP archive; refused where it is none, is damaged, or has too many parts. */
export function zipEntries(bytes: Buffer, maxParts: number): Map<string, ZipEntry> {
  let end = bytes.length - 22
  const lowest = Math.max(0, end - 0xffff)
  while (end >= lowest && bytes.readUInt32LE(end) !== END) end--
  if (end < lowest || bytes.length < 22) throw damaged('ZIP')
  const count = bytes.readUInt16LE(end + 10)
  if (count > maxParts) throw damaged(`${count} parts`)
  let at = bytes.readUInt32LE(end + 16)
  const entries = new Map<string, ZipEntry>()
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

/** The unpacked bytes of a part, never more than its stated size. */
export function unpackEntry(bytes: Buffer, entry: ZipEntry): Buffer {
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
