import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../../../scripts/corpus/markup.mjs'
import { pdfFile } from '../../../../../scripts/corpus/pdf-file.mjs'
import { decodeDocument } from '../decode-document.ts'
import { conformanceFaults } from '../testing/conformance.ts'

const sample = () => readFileSync(join(import.meta.dirname, '../../../../../corpus/qingchuanhu/energy-plan.pdf'))

describe('PDF', () => {
  it('gives each line its page and rectangle, and tables their cells', async () => {
    const document = await decodeDocument(sample())
    expect(document.mediaType).toBe('application/pdf')
    expect(conformanceFaults(document)).toEqual([])
    expect(document.tables.length).toBeGreaterThan(0)
    const pages = document.locators.map(locator => (locator.kind === 'page' ? locator.page : 0))
    expect(Math.min(...pages)).toBe(1)
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    expect(await decodeDocument(sample())).toEqual(document)
  })

  it('refuses a scan, which has pages and no text', async () => {
    const pdf = await PDFDocument.create()
    for (let i = 0; i < 3; i++) pdf.addPage([595, 842]).drawRectangle({ x: 40, y: 40, width: 500, height: 700 })
    await expect(decodeDocument(await pdf.save())).rejects.toMatchObject({ code: 'pdf.scan' })
  })

  it('says which pages of a text hold none, though they have a number', async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    for (let number = 1; number <= 4; number++) {
      const page = pdf.addPage([595, 842])
      page.drawText(`- ${number} -`, { x: 290, y: 40, size: 10, font })
      if (number % 2 === 1) page.drawText('The works that the plan names are these', { x: 60, y: 700, size: 11, font })
    }
    const { notices } = await decodeDocument(await pdf.save())
    expect(notices).toMatchObject([{ code: 'pdf.silent-pages', zh: '第2、4页没有可读的文字（扫描页或空白页），未能读入。' }])
    expect(notices[0]?.en).toContain('page 2, 4 (')
  })

  it('reads two columns one after the other', async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    const page = pdf.addPage([595, 842])
    for (let i = 0; i < 16; i++) {
      page.drawText(`left ${i} ${'a'.repeat(34)}`, { x: 40, y: 780 - i * 18, size: 11, font })
      page.drawText(`right ${i} ${'b'.repeat(34)}`, { x: 310, y: 780 - i * 18, size: 11, font })
    }
    const { text } = await decodeDocument(await pdf.save())
    expect(text.indexOf('left 15')).toBeLessThan(text.indexOf('right 0'))
  })

  it('reads ruled tables with their merged cells, over the end of a page', async () => {
    const { tables, text } = await decodeDocument(
      pdfFile(
        parse(
          [
            '---',
            'title: 青川湖市规划',
            'head: 青川湖市规划',
            'date: 2021-01-01',
            '---',
            '| 指标 | 目标 | < |',
            '| ^ | 2025年 | 年均增长 |',
            '| --- |',
            ...Array.from({ length: 60 }, (_, i) => `| 第${i}项指标 | ${i + 100} | ${i}.5 |`),
          ].join('\n'),
        ),
      ),
    )
    expect(tables).toHaveLength(1)
    const cells = tables[0]?.cells.map(cell => ({ ...cell, text: text.slice(cell.start, cell.end) })) ?? []
    expect(cells.find(cell => cell.text === '目标')).toMatchObject({ row: 0, column: 1, columnSpan: 2 })
    expect(cells.filter(cell => cell.text.endsWith('项指标'))).toHaveLength(60)
    expect(cells.find(cell => cell.text === '159')).toMatchObject({ row: 61, column: 1 })
    expect(cells.some(cell => /青川湖市规划|— \d —/.test(cell.text))).toBe(false)
  })

  it('reads a table without rules by where its cells stand', async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    const page = pdf.addPage([595, 842])
    page.drawText('Main targets of the plan for the years ahead', { x: 60, y: 760, size: 12, font })
    ;[
      ['Indicator', '2020', '2025'],
      ['Grain', '50', '52'],
      ['Forest cover', '44.1', '46.2'],
      ['Water', '7', '9'],
    ].forEach((row, r) => row.forEach((text, c) => page.drawText(text, { x: 60 + c * 150, y: 720 - r * 20, size: 11, font })))
    const document = await decodeDocument(await pdf.save())
    expect(conformanceFaults(document)).toEqual([])
    expect(document.tables).toHaveLength(1)
    expect(document.tables[0]?.cells.map(cell => document.text.slice(cell.start, cell.end))).toContain('Forest cover')
    expect(Math.max(...(document.tables[0]?.cells.map(cell => cell.column) ?? []))).toBe(2)
  })

  it('reads a table whose cells are only shaded, every other row', async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    const page = pdf.addPage([595, 842])
    const rows = [
      ['Indicator', '2025'],
      ['Grain', '52'],
      ['Forest cover of the hills', '46.2'],
      ['Water', '9'],
      ['Wells', '31'],
    ]
    rows.forEach((row, r) => {
      for (const [c, text] of row.entries()) {
        if (r % 2 === 0)
          page.drawRectangle({ x: 60 + c * 180, y: 700 - r * 24, width: 180, height: 24, color: rgb(0.85, 0.9, 0.95), borderWidth: 0 })
        page.drawText(text, { x: 66 + c * 180, y: 707 - r * 24, size: 11, font })
      }
    })
    const document = await decodeDocument(await pdf.save())
    expect(conformanceFaults(document)).toEqual([])
    const cells = document.tables[0]?.cells.map(cell => ({ ...cell, text: document.text.slice(cell.start, cell.end) })) ?? []
    expect(cells.find(cell => cell.text === 'Water')).toMatchObject({ row: 3, column: 0 })
    expect(cells.find(cell => cell.text === '46.2')).toMatchObject({ row: 2, column: 1 })
  })

  it('joins a row that the end of a page cuts in two', async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    const edges = [60, 120, 300, 380, 460]
    const draw = (rows: readonly (readonly string[])[], top: number) => {
      const page = pdf.addPage([595, 842])
      for (let r = 0; r <= rows.length; r++)
        page.drawLine({ start: { x: 60, y: top - r * 24 }, end: { x: 460, y: top - r * 24 }, thickness: 0.5 })
      for (const x of edges) page.drawLine({ start: { x, y: top }, end: { x, y: top - rows.length * 24 }, thickness: 0.5 })
      rows.forEach((row, r) =>
        row.forEach((text, c) => page.drawText(text, { x: (edges[c] as number) + 4, y: top - r * 24 - 16, size: 10, font })),
      )
    }
    draw(
      [
        ['No', 'Indicator', 'Unit', '2025'],
        ['1', 'Grain', 't', '52'],
        ['2', 'Cover of the', '%', '46.2'],
      ],
      180,
    )
    draw(
      [
        ['', 'northern hills', '', ''],
        ['3', 'Water', 'm', '9'],
      ],
      800,
    )
    const document = await decodeDocument(await pdf.save())
    expect(conformanceFaults(document)).toEqual([])
    expect(document.tables).toHaveLength(1)
    const texts = document.tables[0]?.cells.map(cell => ({ ...cell, text: document.text.slice(cell.start, cell.end) })) ?? []
    expect(texts.find(cell => cell.text.startsWith('Cover'))?.text.replace(/\s/g, '')).toBe('Coverofthenorthernhills')
    expect(texts.find(cell => cell.text === 'Water')).toMatchObject({ row: 3, column: 1 })
  })

  it('knows the running heads and page numbers of a page from its text', async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    for (let number = 1; number <= 4; number++) {
      const page = pdf.addPage([595, 842])
      page.drawText('Outline of the plan', { x: 240, y: 800, size: 9, font })
      for (let i = 0; i < 12; i++)
        page.drawText(`page ${number} line ${i} of the text goes on here`, { x: 60, y: 740 - i * 20, size: 11, font })
      page.drawText(`- ${number} -`, { x: 290, y: 40, size: 10, font })
    }
    const { locators, text } = await decodeDocument(await pdf.save())
    const heads = locators.filter(locator => locator.kind === 'page' && locator.note)
    expect(heads.map(locator => text.slice(locator.start, locator.end)).toSorted()).toEqual(
      [...Array(4).fill('Outline of the plan'), '- 1 -', '- 2 -', '- 3 -', '- 4 -'].toSorted(),
    )
  })

  it('answers a file with a password in one sentence', async () => {
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
    ]
    const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
    const file = `%PDF-1.4\n${body}trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] >>\n%%EOF\n`
    await expect(decodeDocument(new TextEncoder().encode(file))).rejects.toMatchObject({ code: 'pdf.encrypted' })
  })
})
