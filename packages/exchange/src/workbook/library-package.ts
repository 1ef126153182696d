import { createHash } from 'node:crypto'
import { LantuError } from '@lantu/model/errors'
import { Zip, ZipPassThrough } from 'fflate'
import { unpackEntry, type ZipEntry, zipEntries } from './zip-entries.ts'

/** A workbook with the files that it names: `项目库.xlsx` beside a folder `files`, in one ZIP archive. */

const FOLDER = 'files/'
const WORKBOOK = '项目库.xlsx'
const MAX_PARTS = 5000
const MAX_FILE = 20 * 1024 * 1024

/** A file in a package; its bytes are unpacked when they are asked for. */
export interface PackedFile {
  readonly sha256: string
  bytes(): Buffer
}

export interface LibraryPackage {
  readonly workbook: Uint8Array
  readonly files: ReadonlyMap<string, PackedFile>
}

const isWorkbookPart = (name: string) => /^\/?xl\/workbook/i.test(name)

/**
 * Opens what was sent: a workbook by itself, or a package. Files are known by the hash of their bytes, whatever they are called; one that
 * is larger than 20 MB is left aside. `maxUnpackedBytes` counts all of the package as its directory states it.
 */
export function openLibraryPackage(input: Uint8Array, maxUnpackedBytes: number): LibraryPackage {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  // what is no archive at all is refused, in better words, by the reader of workbooks
  if (bytes.length < 22 || bytes.readUInt32BE(0) !== 0x504b0304) return { workbook: input, files: new Map() }
  const entries = zipEntries(bytes, MAX_PARTS)
  if ([...entries.keys()].some(isWorkbookPart)) return { workbook: input, files: new Map() }
  if ([...entries.values()].reduce((sum, entry) => sum + entry.size, 0) > maxUnpackedBytes)
    throw new LantuError('file.bomb', { limit: Math.round(maxUnpackedBytes / 1024 / 1024) })
  const books = [...entries].filter(([name]) => /^[^/]+\.xlsx$/i.test(name))
  const [book] = books
  if (!book || books.length > 1) throw new LantuError('workbook.not-one')
  const files = new Map<string, PackedFile>()
  for (const [name, entry] of entries) {
    if (!name.startsWith(FOLDER) || name.endsWith('/') || entry.size > MAX_FILE || entry.size === 0) continue
    const unpack = (of: ZipEntry) => unpackEntry(bytes, of)
    const sha256 = createHash('sha256').update(unpack(entry)).digest('hex')
    files.set(sha256, { sha256, bytes: () => unpack(entry) })
  }
  return { workbook: unpackEntry(bytes, book[1]), files }
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** Writes a package piece by piece: one file is in memory at a time. Files are stored as they are; most are packed already. */
export async function* writeLibraryPackage(
  workbook: Uint8Array,
  files: AsyncIterable<{ readonly sha256: string; readonly mediaType: string; readonly bytes: Uint8Array }>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    ready.push(data)
  })
  const add = (name: string, bytes: Uint8Array) => {
    const entry = new ZipPassThrough(name)
    zip.add(entry)
    entry.push(bytes, true)
  }
  function* taken() {
    const pieces = ready
    ready = []
    yield* pieces
  }
  add(WORKBOOK, workbook)
  yield* taken()
  for await (const { sha256, mediaType, bytes } of files) {
    add(`${FOLDER}${sha256}.${EXTENSIONS[mediaType] ?? 'bin'}`, bytes)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
