import type { PlaceOfAuthority } from '@lantu/model/api/duty/places'
import { LantuError } from '@lantu/model/errors'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { holdsOn } from '../days.ts'
import { type SuccessionRow, successionsOf } from '../directory.ts'

export interface PlaceRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly version: number
}

interface NameRow {
  readonly placeId: string
  readonly code: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

/** All places of the authority, what each is and was called, and which went on as which. */
export interface Places {
  readonly all: readonly PlaceRow[]
  readonly names: readonly NameRow[]
  readonly successions: readonly SuccessionRow[]
  /** Those that stand on the day: each part of the territory once. */
  standing(day: string): PlaceRow[]
}

export async function loadPlaces(tx: Tx): Promise<Places> {
  const all = await tx.query<PlaceRow>(
    `SELECT id, code, name, name_en AS "nameEn", valid_from AS "validFrom", valid_to AS "validTo", version FROM jurisdiction
     WHERE authority_id = $1 AND superseded_at IS NULL ORDER BY code, name`,
    [tx.authorityId],
  )
  const names = await tx.query<NameRow>(
    `SELECT jurisdiction_id AS "placeId", code, name, valid_from AS "from", valid_to AS "to" FROM jurisdiction_name
     WHERE authority_id = $1 AND superseded_at IS NULL ORDER BY valid_from NULLS FIRST`,
    [tx.authorityId],
  )
  return {
    all,
    names,
    successions: await successionsOf(tx, 'jurisdiction'),
    standing: day => all.filter(one => holdsOn(day, one.validFrom, one.validTo)),
  }
}

export function presentPlaces({ all, names, successions }: Places): PlaceOfAuthority[] {
  const nameOf = (id: string) => all.find(one => one.id === id)?.name ?? ''
  return all.map(place => ({
    ...place,
    formerNames: names
      .filter(one => one.placeId === place.id && (one.name !== place.name || one.code !== place.code))
      .map(({ name, code, from, to }) => ({ name, code, from, to })),
    predecessors: successions.filter(one => one.toId === place.id).map(one => ({ id: one.fromId, name: nameOf(one.fromId), on: one.on })),
    successors: successions.filter(one => one.fromId === place.id).map(one => ({ id: one.toId, name: nameOf(one.toId), on: one.on })),
  }))
}

/** All places of the authority, those that have ended too. */
export const listPlaces = (context: ActionContext): Promise<PlaceOfAuthority[]> =>
  act(context, 'duty.see', async tx => presentPlaces(await loadPlaces(tx)))

export function placeStanding(places: Places, id: string, day: string): PlaceRow {
  const place = places.all.find(one => one.id === id)
  if (!place) throw new LantuError('thing.not-found', { thing: 'jurisdiction' })
  if (!holdsOn(day, place.validFrom, place.validTo)) throw new LantuError('duty.ended-body', { body: place.name, day: place.validTo ?? '' })
  return place
}

/**
 * Figures of the time before a place was made, from the places that went into it, with the share of those that were split.
 * A figure of its own counts before any that is derived, so nothing is counted twice.
 */
export function figureOf(
  placeId: string,
  figures: ReadonlyMap<string, number>,
  successions: readonly SuccessionRow[],
  additive: boolean,
  weights: ReadonlyMap<string, number> = new Map(),
  seen: ReadonlySet<string> = new Set(),
): number | null {
  const own = figures.get(placeId)
  if (own !== undefined) return own
  if (seen.has(placeId)) return null
  const before = successions.filter(one => one.toId === placeId)
  if (!before.length) return null
  const parts = before.map(one => ({
    value: figureOf(one.fromId, figures, successions, additive, weights, new Set([...seen, placeId])),
    share: Number(one.share),
    weight: weights.get(one.fromId) ?? null,
  }))
  if (parts.some(one => one.value === null)) return null
  if (additive) return parts.reduce((sum, one) => sum + (one.value as number) * one.share, 0)
  if (parts.length === 1) return parts[0]?.value ?? null
  if (parts.some(one => one.weight === null)) return null
  const all = parts.reduce((sum, one) => sum + (one.weight as number) * one.share, 0)
  return all > 0 ? parts.reduce((sum, one) => sum + (one.value as number) * (one.weight as number) * one.share, 0) / all : null
}
