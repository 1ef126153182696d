import { latin1 } from '../sniff.ts'
import type { Encoding } from '../text/encoding.ts'

/** Labels that pages use, and the decoder that reads them; GB2312 and GBK are parts of GB18030. */
const LABELS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
}

/** What the document says of its own encoding in a `meta` element or XML declaration, if it looks like a page at all. */
export function declaredCharset(bytes: Uint8Array): Encoding | undefined {
  const head = latin1(bytes.subarray(0, 4096))
  if (!/^(?:\xEF\xBB\xBF)?\s*</.test(head)) return undefined
  const label = /<(?:meta|\?xml)\b[^<>]{0,400}?\b(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]+)/i.exec(head)?.[1]
  return label === undefined ? undefined : LABELS[label.toLowerCase()]
}

const PROLOGUE = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*/
const FIRST_TAG =
  /^<(?:!doctype\s+html|(?:html|head|body|meta|title|base|link|style|script|div|p|br|h[1-6]|table|ul|ol|section|article|main|center|span|font)(?=[\s>/]))/i

/**
 * A page begins with a tag of HTML. A text in which tags only turn up later is a text with dirt in it: it stays as it is,
 * so that its offsets count the file, and `normalise` sets the dirt aside.
 */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 8192)
  return FIRST_TAG.test(head.replace(PROLOGUE, ''))
}

/** Other XML has its text in attributes and namespaces that mean nothing to us. */
export function xmlRoot(text: string): boolean {
  return /^\uFEFF?\s*<\?xml\s/.test(text.slice(0, 200))
}
