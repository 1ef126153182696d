import { type Geometry, middleOf } from '@lantu/model/geometry'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { boundariesQuery, placesQuery } from '../../../api/library.ts'
import { useText } from '../../../i18n/use-text.ts'
import { SheetNumber } from '../../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../../parts/states.tsx'
import { useLibrarySearch } from '../use-library-search.ts'
import { ImportMap, MapZoom } from './map-controls.tsx'
import { MapMark } from './map-mark.tsx'
import { MAP_WIDTH, projectionOf, shapeOf } from './map-projection.ts'
import { MapSide } from './map-side.tsx'
import { useRows } from './use-rows.ts'

const ALL = 20_000

/** The city on its own outlines, with points, lines and areas of its projects. Nothing is fetched from elsewhere. */
export function LibraryMap() {
  const { t } = useText()
  const words = t.area.library
  const { query } = useLibrarySearch()
  const { pages, rows, total } = useRows(query, ALL)
  const boundaries = useQuery(boundariesQuery())
  const places = useQuery(placesQuery())
  const [chosen, setChosen] = useState<string>()
  const [zoom, setZoom] = useState(1)
  const geometryOf = useMemo(() => new Map(places.data?.map(place => [place.id, place.geometry])), [places.data])
  const shown = useMemo(() => rows.filter(row => geometryOf.has(row.id)), [rows, geometryOf])
  const projection = useMemo(() => {
    const outlines = boundaries.data?.map(one => one.geometry) ?? []
    const all = outlines.length ? outlines : shown.map(row => geometryOf.get(row.id) as Geometry)
    return all.length ? projectionOf(all) : undefined
  }, [boundaries.data, shown, geometryOf])
  const failed = [pages, boundaries, places].find(one => one.isError)
  if (failed?.error) return <Failed error={failed.error} />
  if (pages.isPending || boundaries.isPending || places.isPending) return <Loading />
  const outlines = boundaries.data ?? []
  return (
    <section className="sheet">
      <div className="fig">
        <SheetNumber of="figure" />
        <h2>{words.map}</h2>
        <span className="more">
          <span className="cap">
            {words.onMap(shown.length)}
            {total > shown.length && rows.length >= total ? `${t.sign.stop}${words.notOnMap(total - shown.length)}` : ''}
          </span>
          {'　'}
          <ImportMap />
        </span>
      </div>
      {projection ? (
        <div className="mapbox">
          <MapZoom zoom={zoom} onZoom={setZoom} />
          <div className="mapscroll" data-scroll>
            <svg
              viewBox={`0 0 ${MAP_WIDTH} ${projection.height}`}
              style={zoom === 1 ? { width: '100%', maxHeight: 700 } : { width: `${zoom * 100}%` }}
              aria-label={words.map}
            >
              {outlines.map(one => (
                <path key={one.code + one.name} d={shapeOf(one.geometry, projection)} className="bd" />
              ))}
              {outlines.map(one => {
                const [x, y] = projection.point(middleOf(one.geometry))
                return (
                  <text key={one.code + one.name} x={x} y={y} className="bn halo" textAnchor="middle">
                    {one.name}
                  </text>
                )
              })}
              {shown.map(one => (
                <MapMark
                  key={one.id}
                  row={one}
                  geometry={geometryOf.get(one.id) as Geometry}
                  projection={projection}
                  chosen={one.id === chosen}
                  onChoose={() => setChosen(one.id)}
                />
              ))}
            </svg>
          </div>
          <MapSide row={shown.find(one => one.id === chosen)} />
        </div>
      ) : (
        <Empty>{words.noMap}</Empty>
      )}
    </section>
  )
}
