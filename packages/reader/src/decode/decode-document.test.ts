import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decodeDocument } from './decode-document.ts'
import { conformanceFaults } from './testing/conformance.ts'

const utf16 = (text: string, big: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, !big)
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), !big)
  return bytes
}

describe('what a file is, by its content', () => {
  const words = '全市地区生产总值增长百分之八。'
  it('reads UTF-8 and UTF-16 in both orders', async () => {
    expect((await decodeDocument(new TextEncoder().encode(words))).encoding).toBe('utf-8')
    for (const big of [false, true]) {
      const document = await decodeDocument(utf16(words, big))
      expect(document.encoding).toBe(big ? 'utf-16be' : 'utf-16le')
      expect(document.text).toContain(words)
    }
  })

  it('reads a page with its table and without its scripts', async () => {
    const document = await decodeDocument(
      new TextEncoder().encode(
        '<!doctype html><html><head><title>x</title><script>var 假=1</script></head><body><h1>目标</h1><p>增长&nbsp;8%。</p><table><tr><th>指标</th><th>2025年</th></tr><tr><td>粮食产量</td><td>52</td></tr></table></body></html>',
      ),
    )
    expect(document.mediaType).toBe('text/html')
    expect(document.text).not.toContain('假')
    expect(document.tables[0]?.cells).toHaveLength(4)
    expect(conformanceFaults(document)).toEqual([])
  })

  it('reads a Word file with headings and merged cells', async () => {
    const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] })
    const word = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: '第一章 目标', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('到2025年，粮食产量达到52万吨。'),
            new Table({
              rows: [
                new TableRow({ children: [cell('指标'), cell('目标', 2)] }),
                new TableRow({ children: [cell('粮食产量'), cell('50'), cell('52')] }),
              ],
            }),
          ],
        },
      ],
    })
    const document = await decodeDocument(new Uint8Array(await Packer.toBuffer(word)))
    expect(document.headings).toHaveLength(1)
    expect(document.tables[0]?.cells.find(one => one.columnSpan === 2)).toBeDefined()
    expect(conformanceFaults(document)).toEqual([])
  })

  it('refuses a Word file whose text has lost its end', async () => {
    const word = new Document({ sections: [{ children: [new Paragraph('粮食产量达到52万吨。'), new Paragraph('建设湖东水厂。')] }] })
    const parts = unzipSync(new Uint8Array(await Packer.toBuffer(word)))
    const whole = new TextDecoder().decode(parts['word/document.xml'])
    const half = whole.slice(0, whole.indexOf('建设'))
    const cut = zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(half) })
    await expect(decodeDocument(cut)).rejects.toMatchObject({ code: 'file.damaged' })
  })

  it('refuses a zip that is no document, and a bomb', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    await expect(decodeDocument(zipSync({ 'a.txt': bytes('a') }))).rejects.toMatchObject({ code: 'file.unknown-type' })
    await expect(decodeDocument(zipSync({ 'xl/workbook.xml': bytes('<workbook/>') }))).rejects.toMatchObject({ code: 'file.is-workbook' })
    const types =
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    const bomb = zipSync({ '[Content_Types].xml': bytes(types), 'word/document.xml': new Uint8Array(3_000_000).fill(0x61) })
    await expect(decodeDocument(bomb, { maxUnpackedBytes: 1_000_000 })).rejects.toMatchObject({ code: 'file.bomb' })
  })
})
