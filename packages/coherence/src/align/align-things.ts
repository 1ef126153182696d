import type { AlignedPair, AlignmentDecision, NamedThing } from '@lantu/model/alignment'
import type { BilingualText } from '@lantu/model/finding'
import { nameKey } from '@lantu/model/indicator-catalogue'
import { unitOf } from '@lantu/model/units'
import { indicatorIdentity } from '../names/indicator-identity.ts'
import { likenessOf, reduceName } from './likeness.ts'

/** From this score on two names are taken for one without asking. */
export const JOIN_AT = 0.8
/** From this score on a person is asked. */
export const ASK_AT = 0.6
/** A piece that more names hold than this tells nothing, and would make the work square. */
const COMMON_PIECE = 60

const SAME: BilingualText = { zh: '名称相同，或在指标目录中是同一指标', en: 'the same name, or one indicator of the catalogue' }
const BY_PERSON: BilingualText = { zh: '人工判定', en: 'decided by a person' }

interface Candidate {
  readonly thing: NamedThing
  readonly identity: string
  readonly family: string
  readonly reduced: ReturnType<typeof reduceName>
}

function candidateOf(thing: NamedThing): Candidate {
  const identity =
    thing.kind === 'observation'
      ? indicatorIdentity(thing.name, thing.unit ?? '').indicator
      : nameKey(thing.name).replace(/(?:建设)?(?:工程|项目)$/, '')
  const family = thing.kind === 'observation' && thing.unit ? unitOf(thing.unit).family : ''
  return { thing, identity, family, reduced: reduceName(identity) }
}

/** Only things of one kind, place and unit can be one. */
const blockOf = ({ thing, family }: Candidate) => `${thing.kind}\u0000${thing.place ?? ''}\u0000${family}`

function* pairsWithin(block: readonly Candidate[]): Generator<readonly [Candidate, Candidate]> {
  const byPiece = new Map<string, Candidate[]>()
  for (const candidate of block) {
    const met = new Set<Candidate>()
    for (const piece of candidate.reduced.pairs.keys()) {
      const others = byPiece.get(piece) ?? []
      if (others.length <= COMMON_PIECE) for (const other of others) met.add(other)
      if (others.length <= COMMON_PIECE) others.push(candidate)
      byPiece.set(piece, others)
    }
    for (const other of met) yield [other, candidate]
  }
}

/** Identities first: equal ones need no likeness; then the likeness of what is left, one candidate for each identity. */
function pairsOf(block: readonly Candidate[]): AlignedPair[] {
  const byIdentity = new Map<string, Candidate>()
  const pairs: AlignedPair[] = []
  for (const candidate of block) {
    const first = byIdentity.get(candidate.identity)
    if (first) pairs.push({ a: first.thing.id, b: candidate.thing.id, score: 1, reason: SAME, joined: 'by score' })
    else byIdentity.set(candidate.identity, candidate)
  }
  for (const [a, b] of pairsWithin([...byIdentity.values()])) {
    const { score, reason } = likenessOf(a.reduced, b.reduced)
    // two names that one document uses side by side mean two things more often than one
    const worth = a.thing.document === b.thing.document ? score * 0.9 : score
    if (worth >= ASK_AT) {
      pairs.push({ a: a.thing.id, b: b.thing.id, score: Number(worth.toFixed(3)), reason, joined: worth >= JOIN_AT ? 'by score' : 'no' })
    }
  }
  return pairs
}

/** Sets of things that were joined, by following pairs. A person's split keeps two sets apart whatever the scores say. */
function setsOf(things: readonly NamedThing[], pairs: readonly AlignedPair[], splits: ReadonlySet<string>): string[][] {
  const setOf = new Map(things.map(thing => [thing.id, [thing.id]]))
  const areSplit = (left: readonly string[], right: readonly string[]) =>
    splits.size > 0 && left.some(a => right.some(b => splits.has(`${a}\u0000${b}`) || splits.has(`${b}\u0000${a}`)))
  for (const { a, b, joined } of pairs) {
    const [left, right] = [setOf.get(a), setOf.get(b)]
    if (joined === 'no' || !left || !right || left === right || areSplit(left, right)) continue
    // the smaller set moves, so that the work stays near the number of things
    const [large, small] = left.length >= right.length ? [left, right] : [right, left]
    for (const id of small) {
      large.push(id)
      setOf.set(id, large)
    }
  }
  return [...new Set(setOf.values())]
}

export interface Alignment {
  /** Every pair worth a word, best first: joined by score, joined by a person, or waiting for one. */
  readonly pairs: readonly AlignedPair[]
  /** Things that are one: identifiers, each thing in exactly one set. */
  readonly sets: readonly (readonly string[])[]
}

/**
 * Which things of several documents are one, by their names, scopes, units and places, with a score and a reason for each
 * pair; what a person has accepted or split outweighs the scores. Pure; candidates meet by rare pieces of their names.
 */
export function alignThings(things: readonly NamedThing[], decisions: readonly AlignmentDecision[] = []): Alignment {
  const blocks = new Map<string, Candidate[]>()
  for (const thing of things) {
    const candidate = candidateOf(thing)
    const key = blockOf(candidate)
    const block = blocks.get(key)
    if (block) block.push(candidate)
    else blocks.set(key, [candidate])
  }
  const said = new Map(decisions.map(decision => [[decision.a, decision.b].toSorted().join('\u0000'), decision.same]))
  const scored = [...blocks.values()].flatMap(pairsOf).filter(pair => !said.has([pair.a, pair.b].toSorted().join('\u0000')))
  const accepted = decisions
    .filter(decision => decision.same)
    .map(({ a, b }): AlignedPair => ({ a, b, score: 1, reason: BY_PERSON, joined: 'by person' }))
  const pairs = [...accepted, ...scored.toSorted((x, y) => y.score - x.score)]
  const splits = new Set(decisions.filter(decision => !decision.same).map(({ a, b }) => `${a}\u0000${b}`))
  return { pairs, sets: setsOf(things, pairs, splits) }
}
