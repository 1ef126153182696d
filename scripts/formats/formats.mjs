// The formats that a text is tried in. Each writes a file and says where in it each paragraph went, or that it has pages.
import { Converter } from 'opencc-js/cn2t'
import { encode, holds, utf16 } from './characters.mjs'
import { brokenPage, linePage, paragraphPage } from './pages.mjs'
import { countedParagraphs } from './source-blocks.mjs'
import { wordFile } from './word.mjs'

/**
 * @typedef {object} Source
 * @property {string} text as it was decoded
 * @property {string} lines the same without leftovers of markup
 * @property {string} title
 * @property {import('./source-blocks.mjs').Block[]} blocks
 * @typedef {object} Written
 * @property {Uint8Array} bytes
 * @property {readonly string[]} [paragraphs] of a format of paragraphs, as its reader must count them
 * @property {string} [text] what the file says, where that is not the text itself
 * @typedef {{ name: string, pages?: boolean, write: (source: Source, printer: object | null) => Promise<Written> | Written }} Format
 */

const withParagraphs = ({ blocks }, bytes) => ({ bytes, paragraphs: countedParagraphs(blocks) })

const toTraditional = Converter({ from: 'cn', to: 't' })
/** A sign that Big5 has no place for, and whose traditional form has none either, is left as a question mark, as programs do. */
function inBig5(text) {
  const signs = new Map()
  for (const sign of new Set(text)) {
    const other = toTraditional(sign)
    signs.set(sign, holds('big5', other) ? other : holds('big5', sign) ? sign : '?')
  }
  return Array.from(text, sign => signs.get(sign)).join('')
}

const word = (name, options) => ({
  name,
  write: async source => withParagraphs(source, await wordFile(source.title, source.blocks, options)),
})

const printed = (name, columns) => ({
  name,
  pages: true,
  write: async ({ title, blocks }, printer) => ({ bytes: await printer.print(title, blocks, columns) }),
})

/** @type {readonly Format[]} */
export const FORMATS = [
  {
    name: 'txt, GB 18030',
    write: ({ text }) => ({
      bytes: encode('gbk', text, () => '?'),
      text: Array.from(text, sign => (holds('gbk', sign) ? sign : '?')).join(''),
    }),
  },
  { name: 'txt, UTF-16', write: ({ text }) => ({ bytes: utf16(text, false) }) },
  { name: 'txt, UTF-16 big-endian', write: ({ text }) => ({ bytes: utf16(text, true) }) },
  {
    name: 'txt, Big5',
    write: ({ text }) => {
      const traditional = inBig5(text)
      return { bytes: encode('big5', traditional), text: traditional }
    },
  },
  { name: 'html, a paragraph a <p>', write: source => withParagraphs(source, paragraphPage(source.title, source.blocks)) },
  { name: 'html, <br> between paragraphs', write: source => withParagraphs(source, brokenPage(source.title, source.blocks)) },
  { name: 'html, <br> at the ends of lines', write: ({ title, lines }) => ({ bytes: linePage(title, lines) }) },
  word('docx', {}),
  word('docx, headings as plain paragraphs', { headings: false }),
  word('docx, footnotes', { notes: true }),
  word('docx, text boxes', { boxes: true }),
  word('docx, tracked changes', { tracked: true }),
  printed('pdf, one column', 1),
  printed('pdf, two columns', 2),
]
