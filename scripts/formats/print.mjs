// PDF files as a browser prints them: A4, a running head, page numbers, one column or two.
import { existsSync } from 'node:fs'
import { loadPdf } from '@lantu/reader/decode/pdf/load-pdfjs'
import { chromium } from 'playwright-core'
import { printedPage } from './pages.mjs'

const candidates = [process.env.LANTU_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
export const chromiumPath = candidates.find(path => path !== undefined && existsSync(path))

/** A printer, which is closed at the end; null where there is no Chromium. */
export async function openPrinter() {
  if (!chromiumPath) return null
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
  const page = await browser.newPage()
  return {
    async print(title, blocks, columns) {
      await page.setContent(printedPage(blocks, columns))
      const line = words => `<div style="font:9pt 'Noto Serif CJK SC';width:100%;text-align:center"><span>${words}</span></div>`
      return page.pdf({
        format: 'A4',
        margin: { top: '30mm', bottom: '28mm', left: '27mm', right: '26mm' },
        displayHeaderFooter: true,
        headerTemplate: line(title.replace(/[<>&]/g, '')),
        footerTemplate: line('— <span class="pageNumber"></span> —'),
      })
    },
    close: () => browser.close(),
  }
}

/** Where each piece of text stands on the pages of a PDF, by pdf.js alone. */
export async function printedPieces(bytes) {
  const task = await loadPdf(bytes)
  const pdf = await task.promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const pieces = items
      .filter(item => 'str' in item && item.str.trim())
      .map(({ str, transform, width: wide }) => ({
        text: str,
        x: transform[4],
        y: height - transform[5],
        width: wide,
        size: Math.hypot(transform[2], transform[3]),
      }))
    pages.push({ width, height, pieces })
  }
  await task.destroy()
  return pages
}
