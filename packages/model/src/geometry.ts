import { type Static, Type } from 'typebox'

/** A place on the map: a GeoJSON geometry (RFC 7946), longitude before latitude, degrees. */

const Position = Type.Array(Type.Number(), { minItems: 2, maxItems: 3 })
const Line = Type.Array(Position, { minItems: 2, maxItems: 20_000 })
const Ring = Type.Array(Position, { minItems: 4, maxItems: 20_000 })

export const Geometry = Type.Union([
  Type.Object({ type: Type.Literal('Point'), coordinates: Position }),
  Type.Object({ type: Type.Literal('MultiPoint'), coordinates: Type.Array(Position, { minItems: 1, maxItems: 1000 }) }),
  Type.Object({ type: Type.Literal('LineString'), coordinates: Line }),
  Type.Object({ type: Type.Literal('MultiLineString'), coordinates: Type.Array(Line, { minItems: 1, maxItems: 200 }) }),
  Type.Object({ type: Type.Literal('Polygon'), coordinates: Type.Array(Ring, { minItems: 1, maxItems: 200 }) }),
  Type.Object({
    type: Type.Literal('MultiPolygon'),
    coordinates: Type.Array(Type.Array(Ring, { minItems: 1, maxItems: 200 }), { minItems: 1, maxItems: 500 }),
  }),
])
export type Geometry = Static<typeof Geometry>
export type Point = readonly number[]

/** Every position of a geometry, in order. */
export function positionsOf(geometry: Geometry): Point[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
  }
}

/** The middle of its bounds: good enough to put a mark or to measure nearness. */
export function middleOf(geometry: Geometry): readonly [number, number] {
  const [west, south, east, north] = boundsOf([geometry])
  return [(west + east) / 2, (south + north) / 2]
}

/** West, south, east, north of all of them. */
export function boundsOf(geometries: readonly Geometry[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const geometry of geometries)
    for (const [x = 0, y = 0] of positionsOf(geometry)) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
  return [west, south, east, north]
}

const MAX_POSITIONS = 50_000

/** What is wrong with a geometry beyond its schema, or null. */
export function geometryFault(geometry: Geometry): { zh: string; en: string } | null {
  const positions = positionsOf(geometry)
  if (positions.length > MAX_POSITIONS)
    return { zh: `图形的点超过 ${MAX_POSITIONS} 个`, en: `the shape has more than ${MAX_POSITIONS} points` }
  if (positions.some(([x = NaN, y = NaN]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90)))
    return { zh: '坐标应为经度、纬度（度），经度在前', en: 'positions are longitude and latitude in degrees, longitude first' }
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
  if (rings.some(ring => ring[0]?.[0] !== ring.at(-1)?.[0] || ring[0]?.[1] !== ring.at(-1)?.[1]))
    return { zh: '面的边界没有闭合', en: 'a ring of the polygon is not closed' }
  return null
}
