import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeDocument } from '@lantu/reader/decode/decode-document'
import { readText } from '@lantu/reader/read-plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreement, notInParagraph, notInRectangle } from './agreement.mjs'
import { FORMATS } from './formats.mjs'
import { chromiumPath, openPrinter, printedPieces } from './print.mjs'
import { sourceBlocks, sourceLines } from './source-blocks.mjs'

const blank = await decodeDocument(new TextEncoder().encode('空'))
const { text } = await decodeDocument(readFileSync(join(import.meta.dirname, '../../corpus/qingchuanhu/chenghu-outline.txt')))
const reading = readText({ ...blank, text })
const source = { text, lines: sourceLines(reading.document), title: reading.facts.title, blocks: sourceBlocks(reading) }

describe('a text written in another format says the same, where a person can see it', () => {
  let printer: Awaited<ReturnType<typeof openPrinter>> = null
  beforeAll(async () => {
    printer = await openPrinter()
  })
  afterAll(() => printer?.close())

  for (const format of FORMATS)
    it.skipIf(format.pages && !chromiumPath)(format.name, async () => {
      const written = await format.write(source, printer)
      const before = written.text === undefined ? reading : readText({ ...blank, text: written.text })
      const after = readText(await decodeDocument(written.bytes))
      const { one, other, same, differences } = agreement(before, after)
      expect((2 * same) / (one + other), JSON.stringify(differences.slice(0, 3), null, 1)).toBeGreaterThanOrEqual(0.99)
      if (format.pages) expect(notInRectangle(after, await printedPieces(written.bytes))).toEqual([])
      if (written.paragraphs) expect(notInParagraph(after, written.paragraphs)).toEqual([])
    })
})
