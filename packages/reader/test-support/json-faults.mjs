// What is wrong with a JSON file that people write by hand, and in which line: engines name the place in different words, some not at all,
// and say nothing of a key or a case that stands twice.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** @typedef {{ line: number, says: string }} Fault */

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y
const SPACE = /[ \t\r\n]*/y

/** Goes through the text once; a syntax fault ends it. */
class Scan {
  /** @param {string} text */
  constructor(text) {
    this.text = text
    this.at = 0
    /** @type {Fault[]} */
    this.faults = []
    this.depth = 0
    /** @type {number[]} where the elements of the outermost list begin, as lines */
    this.lines = []
  }
  /** @param {string} says */
  note(says) {
    this.faults.push({ line: lineAt(this.text, this.at), says })
  }
  /** @param {string} wanted @returns {never} */
  stop(wanted) {
    this.at = this.placeOfNext()
    const found = this.text[this.at]
    this.note(found === undefined ? `the file ends where ${wanted} should be` : `${wanted} should be where “${found}” stands`)
    throw this
  }
  /** The next token, which is a sign, a string or another value; null where none begins. */
  peek() {
    TOKEN.lastIndex = this.at
    const found = TOKEN.exec(this.text)
    return found && { sign: found[1], string: found[2], end: TOKEN.lastIndex }
  }
  /** @param {string} signs @param {string} wanted */
  sign(signs, wanted) {
    const next = this.peek()
    if (!next?.sign || !signs.includes(next.sign)) return this.stop(wanted)
    this.at = next.end
    return next.sign
  }
  value() {
    const next = this.peek()
    if (!next || (next.sign && !'{['.includes(next.sign))) return this.stop('a value')
    if (this.depth === 1) this.lines.push(lineAt(this.text, this.placeOfNext()))
    this.at = next.end
    this.depth++
    if (next.sign === '{') this.members()
    else if (next.sign === '[') this.elements()
    this.depth--
  }
  placeOfNext() {
    SPACE.lastIndex = this.at
    SPACE.test(this.text)
    return SPACE.lastIndex
  }
  elements() {
    if (this.closesAt(']')) return
    do this.value()
    while (this.sign(',]', 'a comma or “]”') === ',')
  }
  members() {
    if (this.closesAt('}')) return
    const keys = new Set()
    do {
      const next = this.peek()
      if (!next?.string) return this.stop('a key in double quotation marks')
      this.at = this.placeOfNext()
      if (keys.has(next.string)) this.note(`the key ${next.string} stands twice in one object`)
      keys.add(next.string)
      this.at = next.end
      this.sign(':', 'a colon')
      this.value()
    } while (this.sign(',}', 'a comma or “}”') === ',')
  }
  /** @param {string} sign */
  closesAt(sign) {
    const next = this.peek()
    if (next?.sign !== sign) return false
    this.at = next.end
    return true
  }
  whole() {
    this.value()
    if (this.text.slice(this.at).trim() !== '') this.stop('the end of the file')
  }
}

/** @param {string} text @param {number} at */
const lineAt = (text, at) => text.slice(0, at).split('\n').length

/** What the text breaks of JSON: a syntax fault, which ends the search, or keys that stand twice; and, where it is a list, the line of each
 * of its elements.
 * @param {string} text */
function scanned(text) {
  const scan = new Scan(text)
  try {
    scan.whole()
  } catch (fault) {
    if (fault !== scan) throw fault
  }
  return scan
}

/** What the runner calls a case: its text, or the two names that it compares.
 * @param {Record<string, unknown> | null} one */
const nameOf = one => (one?.text ? [one.text] : one?.a && one.b ? [one.kind ?? 'a pair', one.a, one.b] : []).join(' / ')

/** The cases that bear the name of one before them, which the runner could not tell apart.
 * @param {string} text @param {readonly number[]} lines @returns {Fault[]} */
function sameNames(text, lines) {
  const cases = JSON.parse(text)
  if (!Array.isArray(cases)) return []
  const seen = new Map([['', Number.NaN]])
  return cases.flatMap((one, i) => {
    const name = nameOf(one)
    const before = seen.get(name)
    if (before === undefined) seen.set(name, lines[i])
    return before ? [{ line: lines[i], says: `the case “${name}” stands in line ${before} already` }] : []
  })
}

/** @param {string} text @returns {Fault[]} */
export function faultsOf(text) {
  const { faults, lines } = scanned(text)
  return faults.length ? faults : sameNames(text, lines)
}

/** Every fault of a file as a sentence that names the file and the line.
 * @param {string} path @param {string} root what the file is named from @returns {string[]} */
export const faultsOfFile = (path, root = process.cwd()) =>
  faultsOf(readFileSync(path, 'utf8')).map(({ line, says }) => `${relative(root, path)}:${line}: ${says}`)

/** The cases of a file of `specs/`.
 * @param {string} path @returns {any} what the test says it is */
export function readCases(path) {
  const faults = faultsOfFile(path)
  if (faults.length) throw new Error(faults.join('\n'))
  return JSON.parse(readFileSync(path, 'utf8'))
}
