/** Han, kana, full-width forms and their punctuation take two columns of a terminal; “”‘’—… do so in the fonts that Chinese terminals use. */
const WIDE = /[\u1100-\u115f\u2e80-\uffdc\u2018\u2019\u201c\u201d\u2014\u2026\u{20000}-\u{3fffd}]/u

export const widthOf = (text: string): number => [...text].reduce((columns, character) => columns + (WIDE.test(character) ? 2 : 1), 0)

export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
