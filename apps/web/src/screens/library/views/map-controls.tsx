import { useRef } from 'react'
import { importBoundaries } from '../../../api/library.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useText } from '../../../i18n/use-text.ts'

/** Takes in the outlines of the city from a GeoJSON file. */
export function ImportMap() {
  const words = useText().t.area.library
  const { change } = useChange()
  const input = useRef<HTMLInputElement>(null)
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
    <>
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
    </>
  )
}

const MOST = 4

export function MapZoom({ zoom, onZoom }: { zoom: number; onZoom: (zoom: number) => void }) {
  const words = useText().t.area.library
  return (
    <div className="mapzoom">
      <button
        type="button"
        className="btn sm"
        aria-label={words.zoomIn}
        disabled={zoom >= MOST}
        onClick={() => onZoom(Math.min(MOST, zoom * 1.5))}
      >
        +
      </button>
      <button
        type="button"
        className="btn sm"
        aria-label={words.zoomOut}
        disabled={zoom <= 1}
        onClick={() => onZoom(Math.max(1, zoom / 1.5))}
      >
        −
      </button>
    </div>
  )
}
