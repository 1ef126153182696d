import type { DecodedDocument, Locator } from '@lantu/model/decoded-document'
import { expect, it } from 'vitest'
import { Origins } from './origin.ts'

type Box = readonly [number, number, number, number]
/** A page of lines, each with its place. */
function page(lines: readonly (readonly [text: string, box: Box, note?: 'header' | 'footer'])[]): DecodedDocument {
  let text = ''
  const locators: Locator[] = lines.map(([words, rectangle, note]) => {
    const start = text.length
    text += `${words}\n`
    return { kind: 'page', start, end: start + words.length, page: 1, rectangle, ...(note && { note }) }
  })
  return { mediaType: 'application/pdf', encoding: '', text, locators, tables: [], headings: [], notices: [] }
}

it('gives words that go on in the next column or on the next page the place where they begin', () => {
  const document = page([
    ['建设湖东水厂', [70, 700, 280, 714]],
    ['和城西水厂。', [310, 100, 520, 114]],
    ['建设市第二', [310, 720, 520, 734]],
    ['— 1 —', [290, 800, 310, 810], 'footer'],
  ])
  expect(new Origins(document).at(0, 13)).toEqual({ page: 1, rectangle: [70, 700, 280, 714] })
  expect(new Origins(document).at(14, 26)).toEqual({ page: 1, rectangle: [310, 720, 520, 734] })
})
