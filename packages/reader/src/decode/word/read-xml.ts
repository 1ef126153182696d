import { LantuError } from '@lantu/model/errors'
import { Parser } from 'htmlparser2'

export type Attributes = Readonly<Record<string, string>>

/** What happens while a part is read. `path` holds the names of the open elements, the element itself last. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes, path: readonly string[]): void
  close?(name: string, path: readonly string[]): void
  text?(text: string, path: readonly string[]): void
}

/** No document of Word's nests so deep; each level costs the parser and us a frame. */
const MAX_DEPTH = 2_000

/**
 * Reads XML event by event, so that a long document is never a tree in memory. Only the five entities of XML and numeric
 * ones are decoded: entities that a document type declares are left as they stand, so they cannot multiply.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const path: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        path.push(name)
        if (path.length > MAX_DEPTH) throw new LantuError('file.damaged', { reason: 'XML nesting' })
        handler.open?.(name, attributes, path)
      },
      onclosetag(name) {
        handler.close?.(name, path)
        path.pop()
      },
      ontext: text => handler.text?.(text, path),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(decodeXml(bytes))
  // an element that the part does not close: its end is lost, and half a document must not pass for a whole one
  if (path.length > 0) throw new LantuError('file.damaged', { reason: 'XML end' })
  parser.end()
}

function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** `w:val`, the attribute that most elements of Word have. */
export const val = (attributes: Attributes): string | undefined => attributes['w:val']

/** A switch such as `<w:vanish/>`: on unless it says otherwise. */
export const isOn = (attributes: Attributes): boolean => !/^(?:0|false|off)$/.test(val(attributes) ?? '1')
