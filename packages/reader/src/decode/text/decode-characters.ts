import type { Notice } from '@lantu/model/decoded-document'
import { LantuError } from '@lantu/model/errors'
import { withoutNul } from '../document-writer.ts'
import { detectEncoding, type Encoding } from './encoding.ts'

export interface Characters {
  readonly encoding: Encoding
  /** As the file is, byte order mark and carriage returns included. */
  readonly text: string
  readonly notices: readonly Notice[]
}

/** The characters of a text file. Damage is kept as U+FFFD and told, because a plan with one bad byte is still a plan. */
export function decodeCharacters(bytes: Uint8Array, declared?: Encoding): Characters {
  const encoding = detectEncoding(bytes, declared)
  if (encoding === null) throw refusal(bytes)
  const { text, damaged } = decodeAs(bytes, encoding)
  if (isBinary(text)) throw new LantuError('file.unknown-type', { found: 'binary' })
  const stored = withoutNul(text)
  return { encoding, text: stored, notices: damaged || stored !== text ? [damageNotice(stored)] : [] }
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
    en: `The file has ${count} damaged places, shown as “\uFFFD”. Check them against the original.`,
    ...(start >= 0 && { start, end: start + 1 }),
  }
}

/** Control characters do not occur in texts; a rare one is dirt, many are not text at all. */
function isBinary(text: string): boolean {
  return controlShare(text.length, i => text.charCodeAt(i)) > 0.02
}

function controlShare(length: number, at: (i: number) => number): number {
  const sample = Math.min(length, 1 << 16)
  let controls = 0
  for (let i = 0; i < sample; i++) {
    const code = at(i)
    // tab, line feed, vertical tab, form feed and carriage return do occur
    if (code < 32 ? code < 9 || code > 13 : code === 127) controls++
  }
  return sample === 0 ? 0 : controls / sample
}

function refusal(bytes: Uint8Array): LantuError {
  const binary = controlShare(bytes.length, i => bytes[i] as number) > 0.02
  return binary ? new LantuError('file.unknown-type', { found: 'binary' }) : new LantuError('file.undecodable')
}
