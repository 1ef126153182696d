import { Geometry, geometryFault } from '@lantu/model/geometry'
import { Value } from 'typebox/value'

/**
 * A geometry as text in a cell: GeoJSON, or the well-known text (WKT, OGC Simple Features) that maps and databases give out, with or without Z
 * and `SRID=4326;`. Longitude before latitude, degrees.
 */
export interface GeometryFault {
  readonly zh: string
  readonly en: string
}

/** Each name of well-known text as GeoJSON has it, and how deep its positions are nested. */
const NAMES: Readonly<Record<string, readonly [type: string, depth: number]>> = {
  POINT: ['Point', 0],
  MULTIPOINT: ['MultiPoint', 1],
  LINESTRING: ['LineString', 1],
  MULTILINESTRING: ['MultiLineString', 2],
  POLYGON: ['Polygon', 2],
  MULTIPOLYGON: ['MultiPolygon', 3],
}

type Nested = number[] | Nested[]

/** Reads well-known text in one pass; undefined where it is none. */
function readWkt(text: string): unknown {
  const tokens = text.replace(/^SRID=\d{1,6};/i, '').match(/[A-Za-z]+|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[(),]|\S/g) ?? []
  let at = 0
  const next = () => tokens[at++]
  const name = NAMES[(next() ?? '').toUpperCase()]
  if (!name) return undefined
  const [type, depth] = name
  if (/^z$/i.test(tokens[at] ?? '')) at++
  const position = (): number[] | undefined => {
    const numbers: number[] = []
    while (/^-?\d/.test(tokens[at] ?? '')) numbers.push(Number(next()))
    return numbers.length === 2 || numbers.length === 3 ? numbers : undefined
  }
  const list = (level: number): Nested | undefined => {
    if (level === 0) return position()
    if (next() !== '(') return undefined
    const items: Nested[] = []
    for (;;) {
      // points of a MULTIPOINT may stand in brackets of their own
      const bracketed = level === 1 && tokens[at] === '('
      const item = bracketed ? list1(0) : list(level - 1)
      if (!item) return undefined
      items.push(item)
      const mark = next()
      if (mark === ')') return items
      if (mark !== ',') return undefined
    }
  }
  const list1 = (level: number): Nested | undefined => {
    if (next() !== '(') return undefined
    const item = list(level)
    return next() === ')' ? item : undefined
  }
  const coordinates = depth === 0 ? list1(0) : list(depth)
  return coordinates && at === tokens.length ? { type, coordinates } : undefined
}

/** The geometry, or in one sentence why it is none. */
export function readGeometryText(text: string): Geometry | GeometryFault {
  let found: unknown
  try {
    found = text.trimStart().startsWith('{') ? JSON.parse(text) : readWkt(text.trim())
  } catch {
    // said below
  }
  const { type, coordinates } = (found ?? {}) as { type?: unknown; coordinates?: unknown }
  const geometry = { type, coordinates }
  if (!Value.Check(Geometry, geometry))
    return {
      zh: '应为 WKT 或 GeoJSON 的点、线、面，如 LINESTRING (150.5 30.5, 150.6 30.6)',
      en: 'a point, line or area in WKT or GeoJSON is expected, such as LINESTRING (150.5 30.5, 150.6 30.6)',
    }
  return geometryFault(geometry) ?? geometry
}

/** Whether what was read is no geometry but what is wrong with it. */
export const isFault = (read: Geometry | GeometryFault): read is GeometryFault => 'zh' in read
