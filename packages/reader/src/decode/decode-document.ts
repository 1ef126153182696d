import type { DecodedDocument } from '@lantu/model/decoded-document'
import { LantuError } from '@lantu/model/errors'
import type { DecodeOptions } from './decode-options.ts'
import { decodeHtml } from './html/decode-html.ts'
import { declaredCharset, looksLikeHtml, xmlRoot } from './html/recognise-html.ts'
import { sniff, zipName } from './sniff.ts'
import { decodeCharacters } from './text/decode-characters.ts'
import { decodeText } from './text/decode-text.ts'
import { decodeWord } from './word/decode-word.ts'
import { mainPart, openZip } from './word/open-zip.ts'

const MEBIBYTE = 1024 * 1024

/**
 * The text of a file with its places, tables and headings. What the file is, is told by its content, never by its name.
 * Pure but for time: the same bytes give the same document. Throws `LantuError` for what cannot be read.
 */
export async function decodeDocument(bytes: Uint8Array, options: DecodeOptions = {}): Promise<DecodedDocument> {
  const maxBytes = options.maxBytes ?? 50 * MEBIBYTE
  options.signal?.throwIfAborted()
  if (bytes.length === 0) throw new LantuError('file.empty')
  if (bytes.length > maxBytes) throw new LantuError('file.too-large', { limit: Math.round((maxBytes / MEBIBYTE) * 100) / 100 })
  const document = await decodeByKind(bytes, options)
  // a byte order mark is white space to `trim`, as it is to us
  if (document.text.trim() === '') throw new LantuError('document.no-text')
  return document
}

async function decodeByKind(bytes: Uint8Array, options: DecodeOptions): Promise<DecodedDocument> {
  const found = sniff(bytes)
  if (found.kind === 'other') throw new LantuError('file.unknown-type', { found: found.name })
  if (found.kind === 'locked') throw new LantuError('word.encrypted')
  if (found.kind === 'zip') return decodeZip(bytes, options)
  if (found.kind === 'text') return decodeTextual(bytes)
  // loaded only when there is a PDF: it is half of the reader's code
  const { decodePdf } = await import('./pdf/decode-pdf.ts')
  return decodePdf(bytes, options)
}

function decodeZip(bytes: Uint8Array, options: DecodeOptions): DecodedDocument {
  const zip = openZip(bytes, options.maxUnpackedBytes ?? 200 * MEBIBYTE, options.signal)
  const main = mainPart(zip.names)
  if (main === undefined) {
    const found = zipName(zip.names)
    throw found === 'XLSX' ? new LantuError('file.is-workbook') : new LantuError('file.unknown-type', { found })
  }
  return decodeWord(zip, main)
}

function decodeTextual(bytes: Uint8Array): DecodedDocument {
  const characters = decodeCharacters(bytes, declaredCharset(bytes))
  if (looksLikeHtml(characters.text)) return decodeHtml(characters)
  if (xmlRoot(characters.text)) throw new LantuError('file.unknown-type', { found: 'XML' })
  return decodeText(characters)
}
