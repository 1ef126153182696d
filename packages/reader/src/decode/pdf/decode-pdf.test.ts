import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { conformanceFaults } from '../conformance.ts'
import { decodeDocument } from '../decode-document.ts'

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
})
