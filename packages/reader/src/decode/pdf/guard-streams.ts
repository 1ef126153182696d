import { LantuError } from '@lantu/model/errors'
import { Unzlib } from 'fflate'
import { latin1 } from '../sniff.ts'

/**
 * pdf.js keeps the graphics states that a page saves (`q`) in a chain and walks it for every operator, so a file of a kilobyte
 * with twenty thousand of them would hold it for a minute. No program nests so deep; the format's own limit is 28.
 */
const MAX_DEPTH = 400
/** How far before a stream its dictionary is looked for. */
const DICTIONARY = 1024
const STEP = 64 * 1024

const Q_SMALL = 0x71
const Q_LARGE = 0x51
const isSpace = (byte: number) => byte === 0x20 || (byte >= 9 && byte <= 13) || byte === 0

/** How deep the saved states of a content stream nest. */
class Depth {
  deepest = 0
  #now = 0
  #beforeLast = 0x20
  #last = 0x20

  take(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (isSpace(byte) && isSpace(this.#beforeLast)) {
        if (this.#last === Q_SMALL) this.deepest = Math.max(this.deepest, ++this.#now)
        else if (this.#last === Q_LARGE) this.#now = Math.max(0, this.#now - 1)
      }
      this.#beforeLast = this.#last
      this.#last = byte
    }
  }
}

const STREAM = Uint8Array.from('stream', char => char.charCodeAt(0))

/** Places of the keyword, `endstream` among them. */
function* keywords(bytes: Uint8Array): Generator<number> {
  for (let at = bytes.indexOf(STREAM[0] as number); at >= 0; at = bytes.indexOf(STREAM[0] as number, at + 1)) {
    if (STREAM.every((byte, i) => bytes[at + i] === byte)) yield at
  }
}

/**
 * Looks through the streams of a file before pdf.js does, and refuses one that would unpack to more than the limit or nests its
 * graphics states without end. Pictures are left alone: pdf.js does not open them.
 */
export function guardStreams(bytes: Uint8Array, maxUnpackedBytes: number): void {
  const limit = { limit: Math.round(maxUnpackedBytes / 1024 / 1024) }
  let unpacked = 0
  let start = -1
  let dictionary = ''
  const look = (depth: Depth, chunk: Uint8Array) => {
    unpacked += chunk.length
    if (unpacked > maxUnpackedBytes) throw new LantuError('file.bomb', limit)
    depth.take(chunk)
    if (depth.deepest > MAX_DEPTH) throw new LantuError('file.damaged', { reason: 'PDF nesting' })
  }
  for (const at of keywords(bytes)) {
    const isEnd = latin1(bytes.subarray(Math.max(0, at - 3), at)) === 'end'
    if (!isEnd) {
      // a keyword inside the data of a stream begins nothing
      if (start >= 0) continue
      dictionary =
        latin1(bytes.subarray(Math.max(0, at - DICTIONARY), at))
          .split('obj')
          .at(-1) ?? ''
      start = at + STREAM.length + (bytes[at + STREAM.length] === 13 ? 2 : 1)
      continue
    }
    if (start < 0) continue
    const data = bytes.subarray(start, at - 3)
    start = -1
    if (/\/Subtype\s{0,4}\/Image|\/Length1|\/FontFile/.test(dictionary)) continue
    const depth = new Depth()
    if (!/\/(?:FlateDecode|Fl\b)/.test(dictionary)) look(depth, data)
    else unpack(data, chunk => look(depth, chunk))
  }
}

/** Unpacks as far as the data go; what cannot be unpacked is left to pdf.js, which mends or refuses it. */
function unpack(data: Uint8Array, take: (chunk: Uint8Array) => void): void {
  const inflate = new Unzlib(take)
  try {
    for (let at = 0; at < data.length; at += STEP) inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length)
  } catch (error) {
    if (error instanceof LantuError) throw error
  }
}
