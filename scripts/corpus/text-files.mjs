// The untidy formats: a paste out of a PDF, a plain text with its tables fallen apart, and a page of an old web site.
import { toGbk } from './gbk.mjs'
import { layout } from './markup.mjs'

const INDENT = '\u3000\u3000'
const CLOSING = '，。；：、！？）”》〕%％'

// Numbers stay whole, as a typesetter leaves them; closing marks hang over the edge rather than start a line.
const UNITS = /[0-9A-Za-z.,%]+|./gsu

export function wrapBy(text, width, widthOf) {
  const lines = []
  let current = ''
  let used = 0
  for (const [unit] of text.matchAll(UNITS)) {
    const size = widthOf(unit)
    if (current && used + size > width && !CLOSING.includes(unit)) {
      lines.push(current)
      current = ''
      used = 0
    }
    current += unit
    used += size
  }
  return current ? [...lines, current] : lines
}

export const wrap = (text, width) => wrapBy(text, width, unit => [...unit].length)

const flat = blocks =>
  blocks.flatMap(block => (block.type === 'box' ? [{ type: 'heading', level: 3, text: block.title }, ...flat(block.blocks)] : [block]))

const tableLines = table => table.rows.flatMap(row => row.filter(cell => cell && cell !== '<' && cell !== '^'))

// Hard-wrapped lines, a blank line after each, and every page's running head and number left in the stream.
export function pastedText({ meta, blocks }) {
  const lines = [meta.title, ...(meta.note ? [meta.note] : [])]
  for (const block of flat(blocks))
    if (block.type === 'table') lines.push(...block.rows.map(row => row.filter(cell => cell !== '<' && cell !== '^').join(' ')))
    else lines.push(...wrap(INDENT + (block.lead ?? '') + block.text, 30))
  const out = []
  const perPage = 24
  for (let page = 0; page * perPage < lines.length; page++) {
    if (page > 0) out.push(meta.head)
    out.push(...lines.slice(page * perPage, (page + 1) * perPage), `— ${page + 1} —`)
  }
  return new TextEncoder().encode(`${out.join('\n\n')}\n`)
}

// What a word processor saves as plain text: a paragraph a line, a row of a table a line with its cells parted by tabs, merged cells empty.
export function plainText({ meta, blocks }) {
  const lines = [meta.title, ...(meta.note ? [meta.note] : [])]
  for (const block of flat(blocks)) {
    if (block.type === 'table') lines.push(...layout(block).grid.map(row => row.map(cell => cell?.text ?? '').join('\t')))
    else lines.push(block.type === 'heading' ? block.text : INDENT + block.lead + block.text)
  }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
}

// A contents list with dots, then the text; tables as one cell a line, empty cells lost.
export function flattenedText({ meta, blocks }) {
  const headings = blocks.filter(block => block.type === 'heading' && block.level <= 2)
  const contents = headings.map((block, index) => {
    const text = (block.level === 2 ? INDENT : '') + block.text
    return `${text}${'.'.repeat(Math.max(6, 60 - 2 * [...text].length))}${3 + Math.floor(index * 1.4)}`
  })
  const lines = [meta.title, '', ...(meta.note ? [meta.note, ''] : []), `目${INDENT}录`, '', ...contents, '']
  for (const block of flat(blocks)) {
    if (block.type === 'table') lines.push(...tableLines(block), '')
    else if (block.type === 'heading') lines.push('', block.text, '')
    else lines.push(INDENT + block.lead + block.text)
  }
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
}

const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function htmlTable(table) {
  const rows = layout(table).grid.map(row =>
    row
      .flatMap(cell => {
        if (!cell) return []
        const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}`
        return [
          `<td${spans} style="border:solid windowtext 1.0pt;padding:0cm 5.4pt"><p align="center" style="text-align:center"><span style="font-size:12.0pt;font-family:仿宋_GB2312">${escape(cell.text) || '&nbsp;'}</span></p></td>`,
        ]
      })
      .join('\r\n'),
  )
  return `<table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse">\r\n${rows.map(row => `<tr style="height:22.7pt">\r\n${row}\r\n</tr>`).join('\r\n')}\r\n</table>`
}

const GAP = '&nbsp;&nbsp;&nbsp;&nbsp;'
const span = (text, more = '') => `<span style="font-size:16.0pt;line-height:150%;font-family:仿宋_GB2312;${more}">${text}</span>`

export function gbkPage({ meta, blocks }) {
  const body = flat(blocks).map((block, index) => {
    if (block.type === 'table') return htmlTable(block)
    if (block.type === 'heading')
      return `<p style="text-indent:32.0pt"><strong>${span(GAP + escape(block.text), block.level === 1 ? 'font-family:黑体' : 'font-family:楷体_GB2312')}</strong></p>`
    const text = escape(block.text).replace(/(\d)%/g, index % 3 === 0 ? '$1%' : '$1％')
    return `<p class="MsoNormal" style="text-indent:32.0pt;line-height:150%">${span(GAP + (block.lead ? `<b>${escape(block.lead)}</b>` : '') + text)}<span lang="EN-US"><o:p></o:p></span></p>${index % 7 === 3 ? '\r\n<p>&nbsp;</p>' : ''}`
  })
  return toGbk(
    [
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
      '<html xmlns="http://www.w3.org/1999/xhtml">',
      '<head>',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />',
      `<title>${escape(meta.title)}_政府工作报告_青川湖市人民政府</title>`,
      '<style type="text/css">body{font-size:14px}.nav a{color:#036}.MsoNormal{margin:0}</style>',
      '<script type="text/javascript">var siteId=3,colId=118;function doZoom(s){document.getElementById("zoom").style.fontSize=s+"px"}</script>',
      '</head>',
      '<body>',
      '<div class="nav"><a href="/">首页</a>&nbsp;|&nbsp;<a href="/zwgk/">政务公开</a>&nbsp;|&nbsp;<a href="/zwgk/ghjh/">规划计划</a></div>',
      '<div class="position">当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/zwgk/">政务公开</a>&nbsp;&gt;&nbsp;政府工作报告</div>',
      `<h1 align="center">${escape(meta.title)}</h1>`,
      `<div class="info">发布时间：${meta.date}&nbsp;&nbsp;来源：市政府办公室&nbsp;&nbsp;字体：[<a href="javascript:doZoom(16)">大</a>&nbsp;<a href="javascript:doZoom(14)">中</a>]</div>`,
      '<div id="zoom">',
      ...(meta.note ? [`<p align="center"><span style="font-family:楷体_GB2312">${escape(meta.note)}</span></p>`] : []),
      ...body,
      '</div>',
      '<div class="foot">主办：青川湖市人民政府办公室&nbsp;&nbsp;网站标识码：9900000001</div>',
      '</body>',
      '</html>',
      '',
    ].join('\r\n'),
  )
}
