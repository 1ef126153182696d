import { readXml, val } from './read-xml.ts'

/** What a paragraph style says that matters for reading. */
export interface Style {
  readonly outline?: number
  readonly numbering?: { readonly id?: string; readonly level?: number }
}

interface Declared {
  name: string
  basedOn?: string
  outline?: number
  numbering?: { id?: string; level?: number }
}

/** Paragraph styles by their ids, each with what it inherits. The level of a heading is counted as in `GivenHeading`. */
export function readStyles(part: Uint8Array | undefined): Map<string, Style> {
  const declared = new Map<string, Declared>()
  let current: Declared | undefined
  if (part) {
    readXml(part, {
      open(name, attributes) {
        if (name === 'w:style') declared.set(attributes['w:styleId'] ?? '', (current = { name: '' }))
        if (current) readProperty(current, name, val(attributes))
      },
      close(name) {
        if (name === 'w:style') current = undefined
      },
    })
  }
  return new Map([...declared.keys()].map(id => [id, inherit(declared, id)]))
}

function readProperty(style: Declared, name: string, value: string | undefined): void {
  if (value === undefined) return
  if (name === 'w:name') style.name = value
  else if (name === 'w:basedOn') style.basedOn = value
  else if (name === 'w:outlineLvl') style.outline = Number(value) + 1
  else if (name === 'w:numId') style.numbering = { ...style.numbering, id: value }
  else if (name === 'w:ilvl') style.numbering = { ...style.numbering, level: Number(value) }
}

/** Walks up the chain; a chain that bites its tail ends after as many steps as there are styles. */
function inherit(styles: ReadonlyMap<string, Declared>, id: string): Style {
  let outline: number | undefined
  let numbering: Declared['numbering']
  let at: string | undefined = id
  for (let steps = 0; at !== undefined && steps <= Math.min(styles.size, 50); steps++) {
    const style: Declared | undefined = styles.get(at)
    if (!style) break
    outline ??= style.outline ?? levelOfName(style.name)
    if (style.numbering) numbering = { ...style.numbering, ...numbering }
    at = style.basedOn
  }
  return { ...(outline !== undefined && { outline }), ...(numbering && { numbering }) }
}

/** Word in any language stores `heading 1`; WPS and others may store 标题 1. */
function levelOfName(name: string): number | undefined {
  if (/^(?:title|标题)$/i.test(name)) return 0
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}
