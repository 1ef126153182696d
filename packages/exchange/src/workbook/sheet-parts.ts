import type { Archive } from './check-archive.ts'

/** A sheet as the archive has it. */
export interface SheetPart {
  readonly name: string
  readonly path: string
}

/** A merged range, 1-based and inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescape = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex: string, dec: string, name: string) => {
    if (name) return ENTITIES[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(dec)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
const attribute = (tag: string, name: string) => unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
const tags = (xml: string, name: string) => xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []

/** The workbook's sheets in order. */
export function sheetParts(archive: Archive): SheetPart[] {
  const book = archive.read('xl/workbook.xml')?.toString('utf8') ?? ''
  const rels = archive.read('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? ''
  const targets = new Map(tags(rels, 'Relationship').map(tag => [attribute(tag, 'Id'), attribute(tag, 'Target')]))
  return tags(book, 'sheet').map(tag => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? ''
    return { name: attribute(tag, 'name'), path: target.startsWith('/') ? target.slice(1) : `xl/${target}` }
  })
}

const MAX_MERGES = 20_000

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/** Merged ranges stand after the rows, so only the tail of the sheet is looked at. */
export function mergesOf(sheet: Buffer): Merge[] {
  const at = sheet.lastIndexOf('sheetData>')
  if (at < 0) return []
  const found: Merge[] = []
  for (const tag of tags(sheet.subarray(at).toString('utf8'), 'mergeCell')) {
    const range = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'ref'))
    if (!range || found.length >= MAX_MERGES) continue
    const [, left = '', top = '', right = '', bottom = ''] = range
    found.push({ top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) })
  }
  return found
}

/** Cells whose formula was never calculated: they have no value to take. At most `most` of them. */
export function uncalculated(sheet: Buffer, most: number): string[] {
  const first = sheet.indexOf('<f')
  // none, or only what stands after the rows: `<formula1>` of the rules for input
  if (first < 0 || first > sheet.lastIndexOf('sheetData>')) return []
  const found: string[] = []
  // a cell that ends right after its formula, or with an empty value
  for (const match of sheet
    .toString('latin1')
    .matchAll(/<c r="([A-Z]{1,3}\d{1,7})"[^>]*>(?:<f[^<>]*\/>|<f[^<>]*>[^<]*<\/f>)(?:<v\s*\/>|<v><\/v>)?<\/c>/g)) {
    if (found.push(match[1] as string) >= most) break
  }
  return found
}
