import { boundsOf, type Geometry } from '@lantu/model/geometry'

/** Units across the drawing. */
export const MAP_WIDTH = 1000

/** How places come to stand on the drawing. */
export interface Projection {
  height: number
  point: (at: readonly number[]) => readonly [number, number]
}

/** Longitudes shrink with the cosine of the latitude: true enough for a city. */
export function projectionOf(geometries: readonly Geometry[]): Projection {
  const [west, south, east, north] = boundsOf(geometries)
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (MAP_WIDTH - 40) / Math.max(1e-9, (east - west) * shrink)
  return {
    height: Math.min(1400, (north - south) * scale + 40),
    point: ([x = 0, y = 0]) => [20 + (x - west) * shrink * scale, 20 + (north - y) * scale],
  }
}

const path = (lines: readonly (readonly (readonly number[])[])[], { point }: Projection, close: boolean) =>
  lines
    .map(
      line =>
        `M${line
          .map(at =>
            point(at)
              .map(n => n.toFixed(1))
              .join(' '),
          )
          .join('L')}${close ? 'Z' : ''}`,
    )
    .join('')

/** The path of a line or an area; nothing for points. */
export function shapeOf(geometry: Geometry, projection: Projection): string | undefined {
  switch (geometry.type) {
    case 'LineString':
      return path([geometry.coordinates], projection, false)
    case 'MultiLineString':
      return path(geometry.coordinates, projection, false)
    case 'Polygon':
      return path(geometry.coordinates, projection, true)
    case 'MultiPolygon':
      return path(geometry.coordinates.flat(), projection, true)
    default:
      return undefined
  }
}
