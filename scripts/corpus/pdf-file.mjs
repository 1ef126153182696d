// A PDF with a text layer and no font inside: the reader of the file substitutes its own Song face.
// The encoding is the predefined UniGB-UTF16-H, so the codes are UTF-16; a ToUnicode map says so once more.
import { zlibSync } from 'fflate'
import { layout } from './markup.mjs'
import { wrap, wrapBy } from './text-files.mjs'

const PAGE = { width: 595, height: 842, left: 80, right: 74, top: 105, bottom: 99 }
const TEXT = PAGE.width - PAGE.left - PAGE.right

const isNarrow = char => char.codePointAt(0) < 0x7f
const measure = (text, size) => [...text].reduce((sum, char) => sum + (isNarrow(char) ? size / 2 : size), 0)

const wrapByWidth = (text, size, width) => wrapBy(text, width, unit => measure(unit, size))

const hex = text => [...text].map(char => char.codePointAt(0).toString(16).padStart(4, '0')).join('')
const round = value => String(Math.round(value * 100) / 100)

class Pages {
  constructor(head) {
    this.head = head
    this.pages = []
    this.used = new Set()
    this.next()
  }
  next() {
    this.page = []
    this.pages.push(this.page)
    this.y = PAGE.height - PAGE.top
    if (this.pages.length > 1) {
      this.write(this.head, PAGE.left + (TEXT - measure(this.head, 9)) / 2, PAGE.height - 70, 9)
      this.rule(PAGE.left, PAGE.height - 76, PAGE.left + TEXT, PAGE.height - 76)
    }
    const number = `— ${this.pages.length} —`
    this.write(number, PAGE.left + (TEXT - measure(number, 12)) / 2, 62, 12)
  }
  room(height) {
    if (this.y - height < PAGE.bottom) this.next()
  }
  write(text, x, y, size) {
    for (const char of text) this.used.add(char)
    this.page.push(`BT /F1 ${size} Tf 1 0 0 1 ${round(x)} ${round(y)} Tm <${hex(text)}> Tj ET`)
  }
  rule(x1, y1, x2, y2) {
    this.page.push(`0.5 w ${round(x1)} ${round(y1)} m ${round(x2)} ${round(y2)} l S`)
  }
  line(text, size, leading, align = 'left') {
    this.room(leading)
    this.y -= leading
    const x = align === 'centre' ? PAGE.left + (TEXT - measure(text, size)) / 2 : PAGE.left
    this.write(text, x, this.y, size)
  }
}

function drawTable(pages, table) {
  const size = 9
  const leading = 13
  const { width, grid } = layout(table)
  const weight = Array.from({ length: width }, (_, column) =>
    Math.max(...grid.map(row => (row[column] && row[column].columns === 1 ? Math.min(measure(row[column].text, 1), 13) : 2)), 3),
  )
  const total = weight.reduce((sum, value) => sum + value, 0)
  const edges = weight.reduce((list, value) => [...list, list.at(-1) + (TEXT * value) / total], [PAGE.left])
  for (const row of grid) {
    const cells = row.flatMap((cell, column) =>
      cell
        ? [
            {
              left: edges[column],
              right: edges[column + cell.columns],
              lines: wrapByWidth(cell.text, size, edges[column + cell.columns] - edges[column] - 8),
            },
          ]
        : [],
    )
    const height = Math.max(...cells.map(cell => cell.lines.length), 1) * leading + 8
    pages.room(height)
    const top = pages.y
    pages.y -= height
    pages.rule(PAGE.left, top, PAGE.left + TEXT, top)
    pages.rule(PAGE.left, pages.y, PAGE.left + TEXT, pages.y)
    for (const cell of cells) {
      pages.rule(cell.left, top, cell.left, pages.y)
      const first = top - (height - cell.lines.length * leading) / 2 - 10
      cell.lines.forEach((text, index) => {
        pages.write(text, cell.left + (cell.right - cell.left - measure(text, size)) / 2, first - index * leading, size)
      })
    }
    pages.rule(PAGE.left + TEXT, top, PAGE.left + TEXT, pages.y)
  }
  pages.y -= 6
}

function drawBlocks(pages, blocks) {
  for (const block of blocks) {
    if (block.type === 'heading') {
      pages.room(70)
      pages.y -= block.level === 1 ? 12 : 4
      if (block.level === 1) pages.line(block.text, 16, 28, 'centre')
      else pages.line(`\u3000\u3000${block.text}`, 14, 26)
    } else if (block.type === 'table') drawTable(pages, block)
    else if (block.type === 'box') {
      pages.room(90)
      pages.y -= 8
      pages.line(block.title, 12, 20, 'centre')
      pages.y -= 8
      drawBlocks(pages, block.blocks)
    } else for (const text of wrapByWidth(`\u3000\u3000${block.lead}${block.text}`, 14, TEXT)) pages.line(text, 14, 26)
  }
}

function toUnicode(chars) {
  const codes = [...chars].sort()
  const groups = []
  for (let at = 0; at < codes.length; at += 100) {
    const group = codes.slice(at, at + 100)
    groups.push(`${group.length} beginbfchar\n${group.map(char => `<${hex(char)}> <${hex(char)}>`).join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${groups.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`
}

const latin = text => Uint8Array.from(text, char => char.charCodeAt(0))

function assemble(objects, trailer) {
  const parts = [latin('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n')]
  const offsets = []
  let length = parts[0].length
  const add = bytes => {
    parts.push(bytes)
    length += bytes.length
  }
  objects.forEach((object, index) => {
    offsets.push(length)
    add(latin(`${index + 1} 0 obj\n`))
    if (typeof object === 'string') add(latin(object))
    else {
      const data = zlibSync(latin(object.stream), { level: 9 })
      add(latin(`<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`))
      add(data)
      add(latin('\nendstream'))
    }
    add(latin('\nendobj\n'))
  })
  const start = length
  add(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  const out = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

export function pdfFile({ meta, blocks }) {
  const pages = new Pages(meta.head)
  pages.y -= 40
  for (const text of wrap(meta.title, 22)) pages.line(text, 20, 34, 'centre')
  if (meta.note) pages.line(meta.note, 12, 30, 'centre')
  pages.y -= 16
  drawBlocks(pages, blocks)

  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>',
    `<< /Type /Pages /Count ${pages.pages.length} /Kids [${pages.pages.map((_, index) => `${8 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    { stream: toUnicode(pages.used) },
    `<< /Title <feff${hex(meta.title)}> /CreationDate (D:${meta.date.replaceAll('-', '')}000000Z) >>`,
  ]
  pages.pages.forEach((page, index) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${9 + index * 2} 0 R >>`,
      { stream: page.join('\n') },
    )
  })
  return assemble(objects, '/Root 1 0 R /Info 7 0 R')
}
