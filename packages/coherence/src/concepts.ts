import type { AlignmentDecision, NamedThing } from '@lantu/model/alignment'
import { alignThings } from './align/align-things.ts'
import type { Datum } from './data/datum.ts'
import { joinKey } from './data/keys.ts'
import { indicatorIdentity } from './names/indicator-identity.ts'

export interface Concept {
  /** One name for every way in which the documents call the indicator. */
  readonly name: string
  readonly isExact: boolean
}

/** What a person said of two names of indicators, wherever they stand: that they are one, or that they are not. */
export interface NameDecision {
  readonly a: string
  readonly b: string
  readonly same: boolean
}

/** The same said of the things that bear those names. Things of one name are one already, so one of each is enough in a place. */
function decisionsOn(things: readonly NamedThing[], decisions: readonly NameDecision[]): AlignmentDecision[] {
  if (!decisions.length) return []
  const byName = new Map<string, NamedThing[]>()
  for (const thing of things) {
    const list = byName.get(thing.name)
    if (list) list.push(thing)
    else byName.set(thing.name, [thing])
  }
  const named = (name: string) => byName.get(indicatorIdentity(name, '').indicator) ?? []
  return decisions.flatMap(({ a, b, same }) => {
    const others = new Map(named(b).map(thing => [thing.place, thing]))
    const places = new Map(named(a).map(thing => [thing.place, thing]))
    return [...places.values()].flatMap(thing => {
      const other = others.get(thing.place)
      return other && other.id !== thing.id ? [{ a: thing.id, b: other.id, same }] : []
    })
  })
}

const keyOf = (d: Datum) => joinKey(d.place, d.family, d.indicator)

/**
 * What each indicator is across documents: those that the alignment joins have one concept. An indicator with but one
 * identity in its set is its own concept, exactly; a joined one is likely the same and no more.
 */
export function conceptsOf(data: readonly Datum[], decisions: readonly NameDecision[] = []): (datum: Datum) => Concept {
  const things = new Map<string, NamedThing>()
  for (const d of data) {
    const id = joinKey(keyOf(d), d.document.name)
    if (!things.has(id)) {
      things.set(id, {
        id,
        kind: 'observation',
        document: d.document.name,
        name: d.indicator,
        unit: d.observation.unit,
        place: joinKey(d.place, d.family),
      })
    }
  }
  const concepts = new Map<string, Concept>()
  for (const set of alignThings([...things.values()], decisionsOn([...things.values()], decisions)).sets) {
    const names = new Set(set.map(id => things.get(id)?.name ?? ''))
    // the shortest name stands for all; ties go by the alphabet, so that the order of documents does not matter
    const name = [...names].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? ''
    for (const id of set) concepts.set(id.split('\u0000').slice(0, 3).join('\u0000'), { name, isExact: names.size === 1 })
  }
  return datum => concepts.get(keyOf(datum)) ?? { name: datum.indicator, isExact: true }
}
