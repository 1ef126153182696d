import { type Geometry, middleOf } from '@lantu/model/geometry'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { boundariesQuery, importBoundaries, placesQuery } from '../../../api/library.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { SheetNumber } from '../../../parts/sheet-number.tsx'
import { Empty, Failed, Loading } from '../../../parts/states.tsx'
import { ProjectLight } from '../project/project-light.tsx'
import { useLibrarySearch } from '../use-library-search.ts'
import { MapMark } from './map-mark.tsx'
import { MAP_WIDTH, projectionOf, shapeOf } from './map-projection.ts'
import { useRows } from './use-rows.ts'

const ALL = 20_000

/** The city on its own outlines, with points, lines and areas of its projects. Nothing is fetched from elsewhere. */
export function LibraryMap() {
  const { t, language } = useText()
  const words = t.area.library
  const { query } = useLibrarySearch()
  const { pages, rows, total } = useRows(query, ALL)
  const boundaries = useQuery(boundariesQuery())
  const places = useQuery(placesQuery())
  const { change } = useChange()
  const [chosen, setChosen] = useState<string>()
  const [zoom, setZoom] = useState(1)
  const input = useRef<HTMLInputElement>(null)
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
  const row = shown.find(one => one.id === chosen)
  const take = async (file: File | undefined) => {
    if (!file) return
    const collection: unknown = await file
      .text()
      .then(text => JSON.parse(text) as unknown)
      .catch(() => null)
    const done = await change(() => importBoundaries(collection))
    if (done) void change(async () => undefined, words.mapImported(done.boundaries))
  }
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
          <button type="button" className="plain" title={words.importMapHint} onClick={() => input.current?.click()}>
            {words.importMap}
          </button>
          <input
            ref={input}
            hidden
            type="file"
            accept=".geojson,.json"
            aria-label={words.importMap}
            onChange={event => {
              void take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </span>
      </div>
      {projection ? (
        <div className="mapbox">
          <div className="mapzoom">
            <button
              type="button"
              className="btn sm"
              aria-label={words.zoomIn}
              disabled={zoom >= 4}
              onClick={() => setZoom(Math.min(4, zoom * 1.5))}
            >
              +
            </button>
            <button
              type="button"
              className="btn sm"
              aria-label={words.zoomOut}
              disabled={zoom <= 1}
              onClick={() => setZoom(Math.max(1, zoom / 1.5))}
            >
              −
            </button>
          </div>
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
          <aside className="mapside" aria-live="polite">
            {row ? (
              <>
                <p className="pn">
                  <Link to="/projects/$id" params={{ id: row.id }}>
                    {row.name}
                  </Link>
                </p>
                <p className="pm">
                  {t.stage[row.stage]} · {row.placeName || words.noPlace}
                </p>
                <p className="pm">
                  <ProjectLight project={row} /> {row.next ? `${row.next.name} ${row.next.on.slice(0, 7)}` : ''}
                </p>
                <p className="n">
                  {showMoney(row.investment, language, 1)}
                  <u>{moneyUnit(language)}</u>
                </p>
              </>
            ) : (
              <ul className="mapkey">
                {(['idea', 'reserve', 'construction', 'completed', 'cancelled'] as const).map(stage => (
                  <li key={stage}>
                    <svg width="14" height="14" aria-hidden="true">
                      <g className={`mk mk-${stage}`}>
                        <circle cx="7" cy="7" r="5" />
                      </g>
                    </svg>
                    {t.stage[stage]}
                  </li>
                ))}
              </ul>
            )}
          </aside>
        </div>
      ) : (
        <Empty>{words.noMap}</Empty>
      )}
    </section>
  )
}
