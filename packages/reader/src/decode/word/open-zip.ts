import { LantuError } from '@lantu/model/errors'
import { Inflate } from 'fflate'

/** A zip whose parts are unpacked one by one, on demand, under one limit for all of them together. */
export interface Zip {
  readonly names: readonly string[]
  /** The bytes of a part, or undefined where there is none. */
  read(name: string): Uint8Array | undefined
}

interface Entry {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly header: number
}

/** What a document's XML reaches at most is about 100:1; zeros reach 1,000:1. Small parts may do as they like. */
const MAX_RATIO = 250
const RATIO_FROM = 8 * 1024 * 1024
/** Deflate makes at most 1,032 bytes of one, so one step unpacks at most 8 MB before the limit is looked at. */
const STEP = 8 * 1024

/**
 * Reads the directory and refuses a bomb by its stated sizes before anything is unpacked. Since directories can lie, `read`
 * counts again while unpacking. Throws `file.damaged` where the directory is missing, as in a file cut short.
 */
export function openZip(bytes: Uint8Array, maxUnpackedBytes: number, signal?: AbortSignal): Zip {
  const limit = { limit: Math.round(maxUnpackedBytes / 1024 / 1024) }
  const entries = readDirectory(bytes)
  let stated = 0
  for (const entry of entries.values()) {
    stated += entry.size
    const ratio = entry.size / Math.max(1, entry.packed)
    if (stated > maxUnpackedBytes || (entry.size > RATIO_FROM && ratio > MAX_RATIO)) throw new LantuError('file.bomb', limit)
  }
  let unpacked = 0
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name)
    if (!entry) return undefined
    signal?.throwIfAborted()
    const part = unpack(bytes, entry, maxUnpackedBytes - unpacked, limit)
    unpacked += part.length
    return part
  }
  return { names: [...entries.keys()], read }
}

/** The main part of a Word document; newer Word may number it. */
export function mainPart(names: readonly string[]): string | undefined {
  return names.find(name => /^word\/document\d*\.xml$/.test(name))
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) throw damaged('ZIP directory')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at
  throw damaged('ZIP end')
}

function unpack(bytes: Uint8Array, entry: Entry, budget: number, limit: { limit: number }): Uint8Array {
  const packed = packedBytes(bytes, entry)
  if (entry.method === 0) return checked(packed, entry)
  if (entry.method !== 8) throw damaged(`ZIP method ${entry.method}`)
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate(chunk => {
    length += chunk.length
    // beyond what the directory says it is wrong in any case: keep counting, stop keeping
    if (length <= entry.size) chunks.push(chunk.slice())
  })
  for (let at = 0; at < packed.length; at += STEP) {
    push(inflate, packed.subarray(at, at + STEP), at + STEP >= packed.length)
    const ratio = length / Math.min(at + STEP, packed.length)
    if (length > budget || (length > RATIO_FROM && ratio > MAX_RATIO)) throw new LantuError('file.bomb', limit)
  }
  if (length !== entry.size) throw damaged('ZIP length')
  return checked(concatenate(chunks, length), entry)
}

function push(inflate: Inflate, chunk: Uint8Array, last: boolean): void {
  try {
    inflate.push(chunk, last)
  } catch {
    throw damaged('ZIP data')
  }
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { header, packed } = entry
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL) throw damaged('ZIP header')
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (start + packed > bytes.length) throw damaged('ZIP length')
  return bytes.subarray(start, start + packed)
}

function checked(data: Uint8Array, entry: Entry): Uint8Array {
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw damaged('ZIP checksum')
  return data
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of data) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const damaged = (reason: string) => new LantuError('file.damaged', { reason })
