import type { Boundary } from '@lantu/model/api/library/exchange'
import type { PlacedLight } from '@lantu/model/api/lights/appraisal'
import { useQuery } from '@tanstack/react-query'
import { boundariesQuery } from '../api/lights.ts'
import { useText } from '../i18n/use-text.ts'
import { nearIn } from '../wording/light-words.ts'
import { LIGHT_CLASS, LightShape } from './light-mark.tsx'

const WIDTH = 342

type Ring = readonly (readonly number[])[]

/** Outlines as polygons of rings; points and lines have no surface and are left out. */
const polygonsOf = ({ geometry }: Boundary): readonly (readonly Ring[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []

/** Longitude and latitude drawn to fill a width: one scale both ways after shrinking longitude by the middle's latitude. */
function projection(shapes: readonly Boundary[]) {
  const points = shapes.flatMap(shape => polygonsOf(shape).flat(2) as (readonly number[])[])
  const longitudes = points.map(point => point[0] as number)
  const latitudes = points.map(point => point[1] as number)
  const [west, east, south, north] = [Math.min(...longitudes), Math.max(...longitudes), Math.min(...latitudes), Math.max(...latitudes)]
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 8) / Math.max(1e-9, (east - west) * shrink)
  const height = (north - south) * scale + 8
  const to = ([x = 0, y = 0]: readonly number[]) => [4 + (x - west) * shrink * scale, 4 + (north - y) * scale] as const
  return { height, to }
}

/** A point inside the outer ring near its middle: of the mean and the box's middle the one within, else the mean. */
function middle(ring: readonly (readonly number[])[]): readonly [number, number] {
  const xs = ring.map(point => point[0] as number)
  const ys = ring.map(point => point[1] as number)
  const mean = [xs.reduce((a, b) => a + b, 0) / xs.length, ys.reduce((a, b) => a + b, 0) / ys.length] as const
  const box = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2] as const
  return inside(mean, ring) ? mean : inside(box, ring) ? box : mean
}

function inside([x, y]: readonly [number, number], ring: readonly (readonly number[])[]): boolean {
  let odd = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i] ?? []
    const [bx = 0, by = 0] = ring[j] ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd
  }
  return odd
}

/** The authority's places, each with its light: late ones hatched, so that a photocopy still tells. Without boundaries, nothing. */
export function PlacesMap({ places, unit }: { places: readonly PlacedLight[]; unit: string }) {
  const { t, language } = useText()
  const words = t.area.lights
  const { data } = useQuery(boundariesQuery())
  const shapes = data?.filter(shape => polygonsOf(shape).length)
  if (!shapes?.length) return null
  const { height, to } = projection(shapes)
  const byCode = new Map(places.map(place => [place.code, place]))
  const path = (shape: Boundary) =>
    polygonsOf(shape)
      .flat()
      .map(
        ring =>
          `M${ring
            .map(point =>
              to(point)
                .map(n => n.toFixed(1))
                .join(' '),
            )
            .join('L')}Z`,
      )
      .join('')
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height.toFixed(0)}`} className="map" role="img" aria-label={words.mapLabel}>
      {shapes.map(shape => {
        const place = byCode.get(shape.code)
        // a lake or another surface that is no place of the authority
        return (
          <path
            key={shape.code || shape.name}
            d={path(shape)}
            fillRule="evenodd"
            className={place || places.length === 0 ? `mp mp-${LIGHT_CLASS[place?.light ?? 'no-data']}` : 'mp-lake'}
          />
        )
      })}
      {shapes.map(shape => {
        const place = byCode.get(shape.code)
        const ring = polygonsOf(shape)[0]?.[0]
        if (!ring) return null
        const [x, y] = middle(ring.map(to))
        const value =
          place?.actual === null || place === undefined ? '' : `${nearIn(place.actual, unit, language)}${unit === '%' ? '%' : ''}`
        return (
          <g key={`t${shape.code || shape.name}`}>
            {place ? (
              <LightShape
                light={place.light}
                x={x - 5.5}
                y={y - 22}
                size={11}
                label={`${place.place}${t.sign.colon}${words.light[place.light]}`}
              />
            ) : null}
            <text x={x} y={y} textAnchor="middle" className="halo2 t-ink" style={{ fontSize: 11 }}>
              {language === 'en' ? place?.placeEn || shape.name : shape.name}
            </text>
            {place ? (
              <text x={x} y={y + 13} textAnchor="middle" className="halo2 t-dim" style={{ fontSize: 11 }}>
                {value || words.light['no-data']}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}
