import type { Boundary } from '@lantu/model/api/library/exchange'
import { LantuError } from '@lantu/model/errors'
import { Geometry, geometryFault } from '@lantu/model/geometry'
import { Value } from 'typebox/value'
import { type ActionContext, act } from '../action-context.ts'
import { writeAudit } from '../write-audit.ts'

const MAX_FEATURES = 500

const bad = (zh: string, en: string) => new LantuError('request.invalid', { reason: `${zh} / ${en}` })

function readFeature(feature: unknown, index: number): Boundary {
  const { geometry, properties, id } = (feature ?? {}) as { geometry?: unknown; properties?: Record<string, unknown> | null; id?: unknown }
  if (!Value.Check(Geometry, geometry)) throw bad(`第 ${index + 1} 个图形不是 GeoJSON 几何`, `feature ${index + 1} has no GeoJSON geometry`)
  const fault = geometryFault(geometry)
  if (fault) throw bad(`第 ${index + 1} 个图形：${fault.zh}`, `feature ${index + 1}: ${fault.en}`)
  const text = (...names: string[]) =>
    names.map(name => properties?.[name]).find(value => typeof value === 'string' || typeof value === 'number')
  const name = String(text('name', 'NAME', '名称', 'XZQMC') ?? '').slice(0, 60)
  if (!name) throw bad(`第 ${index + 1} 个图形没有名称（properties.name）`, `feature ${index + 1} has no name (properties.name)`)
  return { code: String(text('code', 'adcode', 'XZQDM') ?? id ?? '').slice(0, 20), name, geometry }
}

/** Replaces the outlines of places by those of a GeoJSON FeatureCollection that the authority has itself. All or none. */
export function importBoundaries(context: ActionContext, collection: unknown): Promise<{ boundaries: number }> {
  const features = (collection as { type?: unknown; features?: unknown } | null)?.features
  if ((collection as { type?: unknown } | null)?.type !== 'FeatureCollection' || !Array.isArray(features) || !features.length)
    return Promise.reject(bad('不是 GeoJSON FeatureCollection', 'not a GeoJSON FeatureCollection'))
  if (features.length > MAX_FEATURES) return Promise.reject(bad(`最多 ${MAX_FEATURES} 个图形`, `at most ${MAX_FEATURES} features`))
  return act(context, 'library.edit', async tx => {
    const boundaries = features.map(readFeature)
    await tx.query('UPDATE boundary SET superseded_at = $2 WHERE authority_id = $1 AND superseded_at IS NULL', [
      tx.authorityId,
      context.now(),
    ])
    await tx.query(
      'INSERT INTO boundary (authority_id, code, name, geometry, recorded_at) SELECT $1, b.code, b.name, b.geometry, $3 FROM jsonb_to_recordset($2::jsonb) AS b (code text, name text, geometry jsonb)',
      [tx.authorityId, JSON.stringify(boundaries), context.now()],
    )
    await writeAudit(tx, context, 'boundary.import', { boundaries: boundaries.length })
    return { boundaries: boundaries.length }
  })
}

/** The boundaries in force, by code: longitude and latitude in degrees. */
export const listBoundaries = (context: ActionContext): Promise<Boundary[]> =>
  act(context, 'library.see', tx =>
    tx.query<Boundary>('SELECT code, name, geometry FROM boundary WHERE authority_id = $1 AND superseded_at IS NULL ORDER BY code, name', [
      tx.authorityId,
    ]),
  )

/** What the map draws: projects that have a place on it. */
export const listPlaces = (context: ActionContext): Promise<{ id: string; geometry: Geometry }[]> =>
  act(context, 'library.see', tx =>
    tx.query(
      `SELECT id, geometry FROM project WHERE authority_id = $1 AND standing IN ('candidate', 'listed') AND geometry IS NOT NULL ORDER BY id`,
      [tx.authorityId],
    ),
  )
