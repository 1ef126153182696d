// A plain text as a web page: a paragraph a <p>, or lines that <br> parts, as old sites and editors write them.
import { encode } from './characters.mjs'

const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** What GBK has no place for is written as its number, as browsers and editors do. */
const gbk = html => encode('gbk', html, char => `&#${char.codePointAt(0)};`)

const spans = ({ columns, rows }) => `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`

function tableHtml({ grid }) {
  const rows = grid.map(row => row.flatMap(cell => (cell ? [`<td${spans(cell)}>${escape(cell.text)}</td>`] : [])).join(''))
  return `<table border="1" cellspacing="0">\r\n${rows.map(row => `<tr>${row}</tr>`).join('\r\n')}\r\n</table>`
}

const page = (title, body, head = '') =>
  [
    '<!DOCTYPE html>',
    `<html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>${escape(title)}</title>${head}</head>`,
    `<body><div class="content">\r\n${body}\r\n</div></body></html>`,
  ].join('\r\n')

/** A paragraph a `<p>` behind an indent of its own, headings bold. */
export const paragraphPage = (title, blocks) =>
  gbk(
    page(
      title,
      blocks
        .map(block => {
          if (block.kind === 'table') return tableHtml(block)
          const words = escape(block.text)
          return `<p style="text-indent:2em">${block.level === null ? `&nbsp;&nbsp;&nbsp;&nbsp;<span>${words}</span>` : `<strong>${words}</strong>`}</p>`
        })
        .join('\r\n'),
    ),
  )

/** One `<div>` with the paragraphs parted by `<br>`, each behind two wide blanks. */
export const brokenPage = (title, blocks) =>
  gbk(
    page(title, blocks.map(block => (block.kind === 'table' ? tableHtml(block) : `\u3000\u3000${escape(block.text)}<br />`)).join('\r\n')),
  )

/** The lines of the file as they stand, with `<br>` at their ends. */
export const linePage = (title, text) => gbk(page(title, text.split(/\r?\n/).map(escape).join('<br>\r\n')))

const STYLE = `<style>
body { font: 16pt/1.75 "Noto Serif CJK SC", serif; margin: 0; text-align: justify }
p { text-indent: 2em; margin: 0 } p.heading { font-family: "Noto Sans CJK SC", sans-serif }
table { border-collapse: collapse; margin: 6pt 0; font-size: 10.5pt; line-height: 1.3; width: 100%; text-align: center }
td { border: 0.5pt solid #000; padding: 2pt 4pt } tr { break-inside: avoid }
.two { column-count: 2; column-gap: 9mm; font-size: 11pt } .two table { font-size: 8pt }
</style>`

/** Dots that lead to the page number of an entry of contents: as many as fit its line. */
const fewerDots = text => text.replace(/([.·…_])\1{5,}/g, '$1$1$1$1$1$1')

/** What Chromium prints. */
export const printedPage = (blocks, columns) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${STYLE}</head><body class="${columns === 2 ? 'two' : 'one'}">${blocks
    .map(block =>
      block.kind === 'table'
        ? tableHtml(block)
        : `<p${block.level === null ? '' : ' class="heading"'}>${escape(fewerDots(block.text))}</p>`,
    )
    .join('\n')}</body></html>`
