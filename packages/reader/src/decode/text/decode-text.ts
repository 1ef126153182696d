import type { DecodedDocument, Locator } from '@lantu/model/decoded-document'
import type { Characters } from './decode-characters.ts'

/** Plain text is stored as it is; each line that says something is a place of its own. */
export function decodeText({ text, encoding, notices }: Characters): DecodedDocument {
  return { mediaType: 'text/plain', encoding, text, locators: lineLocators(text), tables: [], headings: [], notices }
}

/** `index` is the number of the line in the file, from 0, counting empty ones, as an editor does. */
function lineLocators(text: string): Locator[] {
  const locators: Locator[] = []
  let start = 0
  for (let index = 0; start < text.length; index++) {
    const feed = text.indexOf('\n', start)
    const next = feed === -1 ? text.length : feed + 1
    const end = lineEnd(text, start, feed === -1 ? text.length : feed)
    if (end > start) locators.push({ kind: 'paragraph', start, end, index })
    start = next
  }
  return locators
}

function lineEnd(text: string, start: number, feed: number): number {
  return feed > start && text[feed - 1] === '\r' ? feed - 1 : feed
}
