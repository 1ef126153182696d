// Whether two files say the same, and whether what they say can be seen where the reader says that it stands.
import { normalise } from '@lantu/reader/normalise/normalise'
import { plainSign } from '@lantu/reader/normalise/signs'
import { FIELDS } from '../variations/frame.mjs'

/** What is compared, without blanks and bars, whatever signs a format writes it in: a PDF may say ⻑ for 长. */
const plain = words =>
  Array.from(words.replace(/[\s|\ue5e5]/g, ''), sign => String.fromCodePoint(plainSign(sign.codePointAt(0))))
    .join('')
    .normalize('NFKC')

/** Words without what a format may do to them: blanks, breaks, bars between cells, what the reader set aside, full-width signs. */
function words({ document: { text } }, hidden, start, end) {
  let out = ''
  for (let at = start; at < end; at++) if (!hidden[at]) out += text[at]
  return plain(out)
}

function hiddenSigns({ document }) {
  const hidden = new Uint8Array(document.text.length)
  for (const { start, end } of normalise(document).setAside) hidden.fill(1, start, end)
  return hidden
}

/** Statements with the words that they are recognised by. */
function recognisable(reading) {
  const hidden = hiddenSigns(reading)
  return reading.statements
    .filter(({ kind }) => FIELDS[kind])
    .map(statement => {
      const { kind, at, quoteStart, quoteEnd } = statement
      // the quote of a value in a table is its row, which a flattened table writes on as many lines as it has cells
      const quote = statement.cell ? '' : words(reading, hidden, quoteStart, quoteEnd)
      const place = statement.cell ? words(reading, hidden, at, statement.end) : words(reading, hidden, quoteStart, at).length
      const fields = FIELDS[kind].map(field => JSON.stringify(statement[field])?.normalize('NFKC').replace(/\s/g, ''))
      return { statement, where: `${kind} ${place} ${quote}`, fields }
    })
}

/** Takes from `left` one that `fits`. */
function taken(left, key, fits) {
  const same = left.get(key) ?? []
  const at = same.findIndex(fits)
  return at < 0 ? undefined : same.splice(at, 1)[0]
}

/**
 * @returns {{ one: number, other: number, same: number, differences: { before?: object, after?: object, fields: string[] }[] }} statements of
 *   either reading, those that both have with the same quote and fields, and the others
 */
export function agreement(reading, other) {
  const [before, after] = [recognisable(reading), recognisable(other)]
  const left = Map.groupBy ? Map.groupBy(after, ({ where }) => where) : grouped(after)
  const rest = before.filter(one => !taken(left, one.where, found => found.fields.every((field, i) => field === one.fields[i])))
  const differences = rest.map(one => {
    const found = taken(left, one.where, () => true)
    const fields = found ? FIELDS[one.statement.kind].filter((_, i) => found.fields[i] !== one.fields[i]) : ['gone']
    return { before: one.statement, after: found?.statement, fields }
  })
  for (const some of left.values()) for (const { statement } of some) differences.push({ after: statement, fields: ['new'] })
  return { one: before.length, other: after.length, same: before.length - rest.length, differences }
}

function grouped(all) {
  const groups = new Map()
  for (const one of all) groups.set(one.where, [...(groups.get(one.where) ?? []), one])
  return groups
}

/** The statements that do not stand in the paragraph that they name. */
export function notInParagraph(reading, paragraphs) {
  const written = paragraphs.map(plain)
  return reading.statements.filter(({ origin, text, quote, cell }) => {
    if (!origin || !('paragraph' in origin)) return true
    const own = written[origin.paragraph] ?? ''
    return [text, ...(cell ? [] : [quote])].some(said => !own.includes(plain(said)))
  })
}

/** The first signs of a statement's first line are looked for in its rectangle: the others may stand on the next page or in the next column. */
const LOOKED_FOR = 4
/** A rectangle of more than so many times the paper that its words take is about something else too. */
const ROOM = 6

/**
 * The statements whose rectangle does not lie on its page, does not hold their words, or holds much else.
 * @param {{ width: number, height: number, pieces: { text: string, x: number, y: number, width: number, size: number }[] }[]} pages
 */
export function notInRectangle(reading, pages) {
  const hidden = hiddenSigns(reading)
  return reading.statements.filter(({ origin, text, at, end }) => {
    const page = origin && 'page' in origin ? pages[origin.page - 1] : undefined
    if (!page) return true
    const [x0, y0, x1, y1] = origin.rectangle
    if (!(x0 < x1 && y0 < y1 && x0 >= 0 && y0 >= 0 && x1 <= page.width + 1 && y1 <= page.height + 1)) return true
    const within = page.pieces.filter(({ x, y, width, size }) => x < x1 && x + width > x0 && y - size * 0.4 < y1 && y - size * 0.4 > y0)
    const said = words(reading, hidden, at, end)
    const shown = plain(within.map(({ text }) => text).join(''))
    const size = Math.max(...within.map(piece => piece.size))
    // a statement of several lines takes the whole lines between
    const paper = size * size * 1.2 * [...said].length + size * 2 * (x1 - x0)
    return !shown.includes(plain(text.split('\n', 1)[0]).slice(0, LOOKED_FOR)) || (x1 - x0) * (y1 - y0) > paper * ROOM
  })
}
