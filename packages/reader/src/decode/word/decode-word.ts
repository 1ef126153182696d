import type { DecodedDocument, Notice } from '@lantu/model/decoded-document'
import { DocumentWriter } from '../document-writer.ts'
import { writeBlocks } from './body.ts'
import { Numbering } from './numbering.ts'
import type { Zip } from './open-zip.ts'
import { readBlocks, type WordContext } from './read-blocks.ts'
import { readStyles } from './styles.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const TRACKED: Notice = {
  code: 'word.tracked-changes',
  zh: '文档带有修订痕迹：插入的文字已采用，删除的文字已略去。',
  en: 'The document has tracked changes: insertions were accepted, deletions left out.',
}

/**
 * The text of a Word document: its body, then its footnotes and endnotes. Headers and footers are left out, since they repeat
 * on every page; so are comments.
 */
export function decodeWord(zip: Zip, main: string): DecodedDocument {
  const context: WordContext = {
    styles: readStyles(zip.read('word/styles.xml')),
    numbering: new Numbering(zip.read('word/numbering.xml')),
    tracked: false,
  }
  const writer = new DocumentWriter()
  const body = zip.read(main)
  if (body) writeBlocks(writer, readBlocks(body, context))
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const notes = zip.read(name)
    if (notes) writeBlocks(writer, readBlocks(notes, context, 'footnote'))
  }
  if (context.tracked) writer.notices.push(TRACKED)
  return writer.finish(WORD, '')
}
