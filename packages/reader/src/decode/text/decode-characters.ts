import type { Notice } from '@lantu/model/decoded-document'
import { LantuError } from '@lantu/model/errors'
import { plural } from '@lantu/model/wording/plural'
import { withoutNul } from '../document-writer.ts'
import { latin1 } from '../sniff.ts'
import { decodeUtf8, isControl, SAMPLE, type Utf8Text } from './decode-utf8.ts'
import { detectEncoding, type Encoding, isUtf8BySize } from './encoding.ts'

export interface Characters {
  readonly encoding: Encoding
  /** As the file is, byte order mark and carriage returns included. */
  readonly text: string
  readonly notices: readonly Notice[]
}

/** The characters of a text file. Damage is kept as U+FFFD and told, because a plan with one bad byte is still a plan. */
export function decodeCharacters(bytes: Uint8Array, declared?: Encoding): Characters {
  const { encoding, text, damaged, controls, nul } = decoded(bytes, declared)
  if (isBinary(text, controls)) throw new LantuError('file.not-text')
  const stored = nul ? withoutNul(text) : text
  return { encoding, text: stored, notices: damaged || stored !== text ? [damageNotice(stored)] : [] }
}

interface Decoded extends Utf8Text {
  readonly encoding: Encoding
  readonly damaged: boolean
}

/** Nearly every file is UTF-8: it is read as that before anything else is asked. */
function decoded(bytes: Uint8Array, declared: Encoding | undefined): Decoded {
  const read = decodeUtf8(bytes)
  if (read !== null && isUtf8BySize(bytes.length, read.text.length)) return { encoding: 'utf-8', damaged: false, ...read }
  const encoding = detectEncoding(bytes, declared)
  if (encoding === null) throw refusal(bytes)
  const { text, damaged } = decodeAs(bytes, encoding)
  return { encoding, text, damaged, controls: controlsIn(text), nul: text.includes('\0') }
}

/** `ignoreBOM` keeps the mark in the text, so that offsets count the file as it is. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): { text: string; damaged: boolean } {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), damaged: false }
  } catch {
    return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), damaged: true }
  }
}

function damageNotice(text: string): Notice {
  const start = text.indexOf('\uFFFD')
  let count = 0
  for (let at = start; at !== -1; at = text.indexOf('\uFFFD', at + 1)) count++
  return {
    code: 'text.damaged',
    zh: `文件中有 ${count} 处字节损坏，以“\uFFFD”代替，请核对原文。`,
    en: `The file has ${plural(count, 'damaged place')}, shown as “\uFFFD”. Check them against the original.`,
    ...(start >= 0 && { start, end: start + 1 }),
  }
}

/** Control characters among the first `SAMPLE` units. */
function controlsIn(text: string): number {
  const sample = Math.min(text.length, SAMPLE)
  let controls = 0
  for (let i = 0; i < sample; i++) if (isControl(text.charCodeAt(i))) controls++
  return controls
}

/** Control characters do not occur in texts; a rare one is dirt, many are not text at all. Looks at the beginning only. */
const isBinary = (text: string, controls: number): boolean => controls / Math.min(text.length, SAMPLE) > 0.02

function refusal(bytes: Uint8Array): LantuError {
  const head = latin1(bytes.subarray(0, SAMPLE))
  return isBinary(head, controlsIn(head)) ? new LantuError('file.not-text') : new LantuError('file.undecodable')
}
