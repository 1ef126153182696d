import type { ProjectRow } from '@lantu/model/api/library/library'
import { type Geometry, middleOf, positionsOf } from '@lantu/model/geometry'
import { useText } from '../../../i18n/use-text.ts'
import { type Projection, shapeOf } from './map-projection.ts'

/** What is late has its own shape, as everywhere: a colour alone is lost on a photocopy. */
export type Lateness = 'lag' | 'risk'

/** How a late project's light shows on the map; every other light is the disc of its stage. */
export const latenessOf = ({ light }: Pick<ProjectRow, 'light'>): Lateness | undefined =>
  light === 'lag' || light === 'risk' ? light : undefined

/** The style of a mark: its fill tells the stage, its shape and colour the light. */
export const markClass = (stage: ProjectRow['stage'], late?: Lateness) => `mapmark mapmark-${stage}${late ? ` mapmark-${late}` : ''}`

/** A disc, a triangle that points down (滞后) or a diamond (有风险), all of one weight to the eye. */
export function MarkShape({ x, y, r, late }: { x: number; y: number; r: number; late?: Lateness | undefined }) {
  if (!late) return <circle className="mapmark-at" cx={x} cy={y} r={r} />
  const wide = r * 1.3
  const points =
    late === 'lag'
      ? [`${x - wide} ${y - r}`, `${x + wide} ${y - r}`, `${x} ${y + wide}`]
      : [`${x} ${y - wide}`, `${x + wide} ${y}`, `${x} ${y + wide}`, `${x - wide} ${y}`]
  return <polygon className="mapmark-at" points={points.join(' ')} />
}

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
  const { t } = useText()
  const shape = shapeOf(geometry, projection)
  const points = geometry.type === 'Point' || geometry.type === 'MultiPoint' ? positionsOf(geometry) : [middleOf(geometry)]
  const area = geometry.type.endsWith('Polygon')
  const late = latenessOf(row)
  const said = [row.name, t.stage[row.stage], late ? t.area.library.lights[late] : ''].filter(Boolean).join(t.sign.comma)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a mark of an SVG cannot be a button element
    <g
      className={markClass(row.stage, late)}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={said}
      onClick={onChoose}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose()
      }}
    >
      <title>{said}</title>
      {shape ? <path d={shape} className={area ? 'mapmark-area' : 'mapmark-line'} /> : null}
      {points.map(at => {
        const [x, y] = projection.point(at)
        return <MarkShape key={at.join()} x={x} y={y} r={chosen ? 9 : 6} late={late} />
      })}
    </g>
  )
}
