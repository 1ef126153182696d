// What is only the page's doing: how lines are broken and parted, what stands between pages, how headings are numbered and marked. Nothing
// that is read may depend on it.

/** Paragraphs and headings as the reader has them, each with the stretches of lines that it is made of. Tables and what is set aside are left out. */
export function paragraphsOf({ text, blocks, sections }) {
  const tables = blocks.filter(({ kind }) => kind === 'table')
  const asides = blocks.filter(({ kind }) => kind === 'aside')
  const whole = [...blocks.filter(({ kind }) => kind !== 'table' && kind !== 'aside'), ...sections.slice(1).map(headingOf)]
  const joined = new Set()
  for (const { start, end } of whole)
    for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) joined.add(at)
  const headings = new Map(sections.slice(1).map(section => [section.headingStart, section]))
  const within = (ranges, start, end) => ranges.some(range => range.start < end && range.end > start)
  const paragraphs = []
  let open = null
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    const words = text.slice(from, to)
    const start = from + words.length - words.trimStart().length
    const end = from + words.trimEnd().length
    from = to + 1
    if (end <= start || within(tables, start, end) || within(asides, start, end)) {
      if (end > start || !joined.has(to)) open = null
      continue
    }
    if (open) open.pieces.push([start, end])
    else {
      open = { pieces: [[start, end]], heading: headings.get(text.startsWith('**', start) ? start + 2 : start) ?? null }
      paragraphs.push(open)
    }
    if (!joined.has(to)) open = null
  }
  // a mark of Markdown opens its line, and a tag is no sign of the page: such lines stay as they are
  const body = text.startsWith('---') ? text.indexOf('\n---') : 0
  return paragraphs
    .map(one => ({ ...one, start: one.pieces[0][0], end: one.pieces.at(-1)[1] }))
    .filter(({ start, end }) => start > body && !/^(?:[#>]|[-*+] )|<\w|[\u4e00-\u9fff]\([a-z]/.test(text.slice(start, end)))
}

const headingOf = ({ headingStart, headingEnd }) => ({ start: headingStart, end: headingEnd })

/** Whether a paragraph is a heading and nothing else. */
const isHeading = ({ heading, start, end }) => heading !== null && heading.headingEnd >= end - (heading.headingStart - start)

/** Numbers stay whole, as a typesetter leaves them; closing marks hang over the edge rather than open a line. */
const UNIT = /[0-9A-Za-z.,%]+|./gsu
const CLOSING = '，。；：、！？）”》〕%％'
const widthOf = unit => [...unit].reduce((sum, sign) => sum + (sign < '\u2000' ? 0.5 : 1), 0)

/** Where the lines of a paragraph end when it is set at a width: places in the text. */
function breaksOf(text, { pieces }, width, indent) {
  const breaks = []
  let used = indent
  for (const [start, end] of pieces)
    for (const match of text.slice(start, end).matchAll(UNIT)) {
      const size = widthOf(match[0])
      if (used > 0 && used + size > width && !CLOSING.includes(match[0])) {
        breaks.push(start + match.index)
        used = 0
      }
      used += size
    }
  return breaks
}

/** Each paragraph set anew at a width; `between` gives what stands at the end of a line. */
function wrapped(read, width, { indent, between = () => '\n' }) {
  const edits = []
  let line = 0
  const newline = () => between(++line)
  for (const [i, paragraph] of paragraphsOf(read).entries()) {
    const breaks = new Set(breaksOf(read.text, paragraph, width, indent.length))
    if (indent) edits.push({ at: paragraph.start, end: paragraph.start, by: i > 0 ? indent : '' })
    for (const at of breaks) if (!paragraph.pieces.some(([start]) => start === at)) edits.push({ at, end: at, by: newline() })
    for (const [n, [start]] of paragraph.pieces.entries())
      if (n > 0) edits.push({ at: paragraph.pieces[n - 1][1], end: start, by: breaks.has(start) ? newline() : '' })
    line++
  }
  return edits
}

/** Something before each paragraph, in place of the blanks that stand there. */
function before(read, words, chosen = () => true) {
  return paragraphsOf(read)
    .filter(chosen)
    .map(({ start }) => {
      let at = start
      while (at > 0 && /[ \t\u3000]/.test(read.text[at - 1])) at--
      return { at, end: start, by: typeof words === 'function' ? words() : words }
    })
}

/** What stands at the end of each page of thirty lines and more. */
function everyPage(words) {
  let page = 0
  return line => {
    if (line === 1) page = 0
    return line >= (page + 1) * 30 ? `\n${words(++page)}\n` : '\n'
  }
}

/** The numbers of headings exchanged, of each level where all stand alone on their lines; `label` is given the numbers down to the level. */
function relabelled(read, label, all = false) {
  const alone = new Set(paragraphsOf(read).flatMap(one => (isHeading(one) ? [one.heading.id] : [])))
  const ofLevel = LEVELS.map(style => read.sections.filter(section => style.test(section.label)))
  const fit = ofLevel.map(sections => sections.every(({ id }) => alone.has(id)))
  if (all && !fit.every(Boolean)) return []
  const numbers = []
  return read.sections.flatMap(section => {
    const level = LEVELS.findIndex(style => style.test(section.label))
    if (level < 0) return []
    numbers.length = level
    for (let i = 0; i < level; i++) numbers[i] ??= '一'
    numbers[level] = section.label.replace(/[、（）]/g, '')
    return fit[level] ? [{ at: section.headingStart, end: section.headingStart + section.label.length, by: label(...numbers) }] : []
  })
}

const HAN = '一二三四五六七八九十'
const digits = han => {
  const [tens, ones] = han.includes('十') ? han.split('十') : ['', han]
  return String((han.includes('十') ? (HAN.indexOf(tens) + 1 || 1) * 10 : 0) + HAN.indexOf(ones || '〇') + 1)
}
const LEVELS = [/^[一二三四五六七八九十]{1,3}、$/, /^（[一二三四五六七八九十]{1,3}）$/]

/** What is compared. */
export const KINDS = ['observation', 'goal', 'project', 'system', 'task']
const whole = (name, edits) => ({
  name,
  kinds: KINDS,
  edits,
  expected: (statement, made) => (made.length > 0 ? statement : null),
})

const lines = [
  ...[25, 38, 60].flatMap(width => [
    whole(`lines of ${width} signs, paragraphs indented`, read => wrapped(read, width, { indent: '\u3000\u3000' })),
    whole(`lines of ${width} signs, no indents`, read => wrapped(read, width, { indent: '' })),
  ]),
  whole('lines of 38 signs, pages — 12 —', read =>
    wrapped(read, 38, { indent: '\u3000\u3000', between: everyPage(page => `— ${page} —`) }),
  ),
  whole('lines of 38 signs, pages 第12页 共40页', read =>
    wrapped(read, 38, { indent: '\u3000\u3000', between: everyPage(page => `第${page}页 共${page + 40}页`) }),
  ),
  whole('lines of 38 signs, bare page numbers', read =>
    wrapped(read, 38, { indent: '\u3000\u3000', between: everyPage(page => `${page}`) }),
  ),
  whole('lines of 38 signs, page numbers and running heads', read =>
    wrapped(read, 38, { indent: '\u3000\u3000', between: everyPage(page => `${page}\n${read.facts.title || '内部资料'}`) }),
  ),
  whole('blank lines between paragraphs', read => before(read, '\n\n')),
  whole('no blank lines', read =>
    [...read.text.matchAll(/\n(?:[ \t\u3000]*\n)+/g)].map(({ index, 0: words }) => ({ at: index, end: index + words.length, by: '\n' })),
  ),
  whole('carriage returns', read => [...read.text.matchAll(/(?<!\r)\n/g)].map(({ index }) => ({ at: index, end: index, by: '\r' }))),
  whole('tabs before paragraphs', read => before(read, '\t')),
  whole('ideographic blanks before paragraphs', read => before(read, '\u3000\u3000')),
  whole('blanks behind lines', read => paragraphsOf(read).map(({ end }) => ({ at: end, end, by: ' \u3000 ' }))),
  whole('blanks between Chinese signs', read =>
    paragraphsOf(read).flatMap(({ pieces }) =>
      pieces.flatMap(([start, end]) =>
        [...read.text.slice(start, end).matchAll(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g)].map(({ index }) => ({
          at: start + index,
          end: start + index,
          by: ' ',
        })),
      ),
    ),
  ),
  whole('footnote marks [1]', read =>
    paragraphsOf(read)
      .map(({ start, end }) => ({ start, stop: read.text.slice(start, end).search(/(?<=[\u4e00-\u9fff])[，。；]/) }))
      .filter(({ stop }) => stop >= 0)
      .map(({ start, stop }, n) => ({ at: start + stop, end: start + stop, by: `[${n + 1}]` })),
  ),
  ...['\u3000', '……………………'].map(dots =>
    whole(`a table of contents with ${dots === '\u3000' ? 'no dots' : 'dots'}`, read => {
      const [first] = read.sections.filter(({ depth }) => depth === 1)
      if (!first) return []
      const entries = read.sections
        .filter(section => section.depth >= 1 && section.depth <= 2 && section.headingEnd - section.headingStart <= 40)
        .map(({ label, title }, n) => `${label}${title}${dots === '\u3000' ? '' : `${dots}${n + 3}`}\n`)
      if (entries.length < 4) return []
      return [{ at: first.headingStart, end: first.headingStart, by: `目${'\u3000'}录\n${entries.join('')}\n` }]
    }),
  ),
]

/** A heading that ends with a word, with nothing but a line break before the next paragraph. */
const closedBy = (text, { end }, next) => /[\u4e00-\u9fff”）]/.test(text[end - 1]) && text.slice(end, next.start).trim() === ''

const headings = [
  whole('一、（一） as 第一章, 第一节', read => relabelled(read, (one, two) => (two ? `第${two}节 ` : `第${one}章 `))),
  whole('一、（一） as 1, 1.1', read => relabelled(read, (...numbers) => `${numbers.map(digits).join('.')} `, true)),
  whole('一、（一） as 一． (一)', read => relabelled(read, (one, two) => (two ? `(${two})` : `${one}．`))),
  whole('headings without numbers', read => relabelled(read, () => '')),
  whole('headings in bold **', read =>
    paragraphsOf(read)
      .filter(isHeading)
      .flatMap(({ start, end }) => [
        { at: start, end: start, by: '**' },
        { at: end, end, by: '**' },
      ]),
  ),
  whole('headings with ##', read => before(read, '## ', isHeading)),
  ...['。', '：'].map(sign =>
    whole(`headings that end with ${sign}`, read =>
      paragraphsOf(read)
        .filter(one => isHeading(one) && /[\u4e00-\u9fff”）]/.test(read.text[one.end - 1]))
        .map(({ end }) => ({ at: end, end, by: sign })),
    ),
  ),
  whole('headings run into their paragraphs behind 。', read => {
    const all = paragraphsOf(read)
    return all.flatMap((one, i) => {
      const next = all[i + 1]
      // 第一章 stands alone always, and a heading without a number is known by that alone
      const runs =
        isHeading(one) && /^[（一二三四五六七八九十\d]/.test(one.heading.label) && next && !next.heading && closedBy(read.text, one, next)
      return runs ? [{ at: one.end, end: next.start, by: '。' }] : []
    })
  }),
  ...['• ', '- ', '●', '◆'].map(mark =>
    whole(`paragraphs marked with ${mark.trim()}`, read =>
      before(read, mark, ({ heading, start, end }) => !heading && /^[^—*-].*[。；]$/s.test(read.text.slice(start, end))),
    ),
  ),
]

/** @type {import('./frame.mjs').Variation[]} */
export const variations = [...lines, ...headings]
