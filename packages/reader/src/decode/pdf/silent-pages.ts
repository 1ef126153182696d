import type { Notice } from '@lantu/model/decoded-document'
import type { Piece } from './pieces.ts'

/** A page number alone is no text. */
const LETTER = /\p{L}/u
const MOST_NAMED = 10

export const isSilent = (pieces: readonly Piece[]): boolean => !pieces.some(({ text }) => LETTER.test(text))

/** Pages without text in a PDF that has some: scans or blank. Who reads the rest must know what was not read. */
export function noticeOfSilence(pages: readonly number[]): Notice[] {
  if (pages.length === 0) return []
  const named = pages.slice(0, MOST_NAMED)
  const more = pages.length > MOST_NAMED
  return [
    {
      code: 'pdf.silent-pages',
      zh: `第${named.join('、')}${more ? `等${pages.length}` : ''}页没有可读的文字（扫描页或空白页），未能读入。`,
      en: `No readable text on page ${named.join(', ')}${more ? ` and ${pages.length - MOST_NAMED} more` : ''} (scanned or blank): nothing was read there.`,
    },
  ]
}
