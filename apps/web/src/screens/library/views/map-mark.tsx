import type { ProjectRow } from '@lantu/model/api/library/library'
import { type Geometry, middleOf, positionsOf } from '@lantu/model/geometry'
import { type Projection, shapeOf } from './map-projection.ts'

/** A project where it lies: a point, a line or an area, to be chosen by mouse and keyboard. */
export function MapMark({
  row,
  geometry,
  projection,
  chosen,
  onChoose,
}: {
  row: ProjectRow
  geometry: Geometry
  projection: Projection
  chosen: boolean
  onChoose: () => void
}) {
  const shape = shapeOf(geometry, projection)
  const points = geometry.type === 'Point' || geometry.type === 'MultiPoint' ? positionsOf(geometry) : [middleOf(geometry)]
  const area = geometry.type.endsWith('Polygon')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a mark of an SVG cannot be a button element
    <g
      className={`mk mk-${row.stage} ${row.light === 'lag' || row.light === 'risk' ? 'late' : ''}`}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={row.name}
      onClick={onChoose}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose()
      }}
    >
      <title>{row.name}</title>
      {shape ? <path d={shape} className={area ? 'ar' : 'ln'} /> : null}
      {points.map(at => {
        const [x, y] = projection.point(at)
        return <circle key={at.join()} cx={x} cy={y} r={chosen ? 9 : 6} />
      })}
    </g>
  )
}
