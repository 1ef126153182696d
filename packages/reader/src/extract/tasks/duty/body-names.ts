/** A body as texts call it. */
export interface NamedBody {
  readonly id: string
  readonly name: string
}

/** A body found in a text; `id` is null for one that the register does not have. `position` is in UTF-16 units. */
export interface FoundBody {
  readonly id: string | null
  readonly name: string
  readonly position: number
}

export interface BodyNames {
  /** The body that the whole words name, or null. */
  exact(words: string): string | null
  /** All registered names in a text, longest first at each place, in the order of the text. */
  findAll(text: string): FoundBody[]
}

const withoutPlace = (name: string) => name.replace(/^(?:市|县|区|省|自治区|州)(?=.{3})/, '')

/**
 * An index of names: 市发展和改革委员会 with 市发展改革委 and 市发改委. A name without its first 市 or 县 is known too where only
 * one body has it. Searching takes time in proportion to the text, whatever the number of names.
 */
export function indexBodies(bodies: readonly NamedBody[]): BodyNames {
  const ids = new Map<string, string>()
  const bare = new Map<string, string | null>()
  for (const { id, name } of bodies) {
    ids.set(name, id)
    const short = withoutPlace(name)
    if (short !== name) bare.set(short, bare.has(short) && bare.get(short) !== id ? null : id)
  }
  for (const [short, id] of bare) if (id !== null && !ids.has(short)) ids.set(short, id)
  const starts = new Map<string, string[]>()
  for (const name of ids.keys()) {
    if (name.length < 3) continue
    const start = name.slice(0, 2)
    const list = starts.get(start)
    if (list) list.push(name)
    else starts.set(start, [name])
  }
  for (const list of starts.values()) list.sort((a, b) => b.length - a.length)
  return {
    exact: words => ids.get(words) ?? null,
    findAll: text => {
      const found: FoundBody[] = []
      for (let at = 0; at < text.length - 1; at++) {
        const name = starts.get(text.slice(at, at + 2))?.find(one => text.startsWith(one, at))
        if (name === undefined) continue
        found.push({ id: ids.get(name) ?? null, name, position: at })
        at += name.length - 1
      }
      return found
    },
  }
}
