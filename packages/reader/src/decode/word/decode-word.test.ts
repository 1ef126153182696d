import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  Packer,
  Paragraph,
  Textbox,
  TextRun,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decodeDocument } from '../decode-document.ts'
import { conformanceFaults } from '../testing/conformance.ts'

const bytesOf = async (word: Document) => new Uint8Array(await Packer.toBuffer(word))
const tracked = { id: 1, author: '规划科', date: '2021-01-05T08:00:00Z' }

describe('what Word keeps beside its text', () => {
  it('takes tracked changes as accepted, and says so', async () => {
    const document = await decodeDocument(
      await bytesOf(
        new Document({
          sections: [
            {
              children: [
                new Paragraph({
                  children: [
                    new TextRun('粮食产量达到'),
                    new DeletedTextRun({ text: '50', ...tracked }),
                    new InsertedTextRun({ text: '52', ...tracked, id: 2 }),
                    new TextRun('万吨。'),
                  ],
                }),
              ],
            },
          ],
        }),
      ),
    )
    expect(document.text).toBe('粮食产量达到52万吨。\n')
    expect(document.notices).toMatchObject([{ code: 'word.tracked-changes', zh: expect.stringContaining('修订') }])
  })

  it('reads footnotes after the body and text boxes where they are anchored, and leaves out comments, heads and feet', async () => {
    const document = await decodeDocument(
      await bytesOf(
        new Document({
          footnotes: { 1: { children: [new Paragraph('按可比价格计算。')] } },
          comments: { children: [{ id: 0, author: '审核', date: new Date(0), children: [new Paragraph('此数待核')] }] },
          sections: [
            {
              headers: { default: new Header({ children: [new Paragraph('内部资料')] }) },
              children: [
                new Paragraph({
                  children: [
                    new CommentRangeStart(0),
                    new TextRun('年均增长8%'),
                    new CommentRangeEnd(0),
                    new TextRun({ children: [new CommentReference(0)] }),
                    new FootnoteReferenceRun(1),
                    new TextRun('。'),
                  ],
                }),
                new Textbox({ alignment: 'center', children: [new Paragraph('专栏内的文字：新增就业3万人。')] }),
                new Paragraph('全市森林覆盖率46%。'),
              ],
            },
          ],
        }),
      ),
    )
    expect(conformanceFaults(document)).toEqual([])
    expect(document.text).not.toMatch(/此数待核|内部资料/)
    const at = (words: string) => document.text.indexOf(words)
    expect([at('年均增长8%。'), at('专栏内的文字'), at('全市森林覆盖率'), at('按可比价格')]).toEqual(
      [at('年均增长8%。'), at('专栏内的文字'), at('全市森林覆盖率'), at('按可比价格')].toSorted((a, b) => a - b),
    )
    expect(at('年均增长8%。')).toBe(0)
    const notes = document.locators.map(locator => (locator.kind === 'paragraph' ? (locator.note ?? '') : ''))
    expect(notes).toEqual(['', 'text box', '', 'footnote'])
  })

  it('joins paragraphs whose mark between them was deleted', async () => {
    const plain = unzipSync(await bytesOf(new Document({ sections: [{ children: [new Paragraph('前半'), new Paragraph('后半。')] }] })))
    const xml = new TextDecoder().decode(plain['word/document.xml'])
    const joined = xml.replace('<w:p>', '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x" w:date="2021-01-05T08:00:00Z"/></w:rPr></w:pPr>')
    const document = await decodeDocument(zipSync({ ...plain, 'word/document.xml': strToU8(joined) }))
    expect(document.text).toBe('前半后半。\n')
  })

  it('answers a file with a password in one sentence', async () => {
    const ole = new Uint8Array(4096)
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    for (const [i, char] of [...'EncryptedPackage'].entries()) ole[1024 + i * 2] = char.charCodeAt(0)
    await expect(decodeDocument(ole)).rejects.toMatchObject({ code: 'word.encrypted' })
  })
})
