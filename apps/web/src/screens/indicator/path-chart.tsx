import { endOfDay } from '@lantu/appraisal/time/dated-value'
import type { IndicatorAppraisal } from '@lantu/model/api/lights/appraisal'
import { useText } from '../../i18n/use-text.ts'
import { LightShape } from '../../parts/light-mark.tsx'
import { ForecastEnd, Gap, Goal, LastValue, Today } from './chart-labels.tsx'
import { type Frame, type Layout, layoutOf, NARROW, WIDE } from './chart-layout.ts'
import { Bounds, Fan, ForecastLine, Path, Values } from './chart-lines.tsx'
import { ValueAxis } from './value-axis.tsx'

type RibbonLight = IndicatorAppraisal['quarters'][number] & { readonly recorded?: boolean }

interface PathChartProps {
  data: IndicatorAppraisal
  /** The lights of the ribbon; those of today's values, or as they were known then. */
  quarters: readonly RibbonLight[]
}

/** Path, values, forecast fan, gap and the ribbon of past lights; drawn twice, wide and narrow, not scaled. */
export function PathChart(props: PathChartProps) {
  return (
    <>
      <div className="only-wide">
        <Chart {...props} frame={WIDE} />
      </div>
      <div className="only-narrow">
        <Chart {...props} frame={NARROW} />
      </div>
    </>
  )
}

function Chart({ data, quarters, frame }: PathChartProps & { frame: Frame }) {
  const { t } = useText()
  const layout = layoutOf(data, frame)
  if (!layout) return <p className="quiet2 cap">{t.noChart}</p>
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      style={{ width: '100%', height: 'auto' }}
      role="img"
      aria-label={t.area.lights.chartOf(layout.light.name)}
    >
      <ValueAxis ticks={layout.ticks} unit={layout.light.unit} from={frame.left} to={frame.width - frame.right} y={layout.y} />
      <Bounds {...layout} />
      <Fan {...layout} />
      <Path {...layout} />
      <ForecastLine {...layout} />
      <Values {...layout} />
      <Today {...layout} />
      <Gap {...layout} />
      <LastValue {...layout} />
      <Goal {...layout} />
      <ForecastEnd {...layout} />
      <Years {...layout} />
      <Ribbon layout={layout} quarters={quarters} />
    </svg>
  )
}

function Years({ from, to, floor, x }: Layout) {
  return Array.from({ length: Math.round(to - from) }, (_, i) => from + i).map(at => (
    <text key={at} x={x(at + 0.5)} y={floor + 20} textAnchor="middle" className="t-dim">
      {at}
    </text>
  ))
}

function Ribbon({ layout: { frame, floor, x }, quarters }: { layout: Layout; quarters: readonly RibbonLight[] }) {
  const { t } = useText()
  const words = t.area.lights
  return (
    <>
      {quarters.map(quarter => (
        <LightShape
          key={quarter.day}
          light={quarter.light}
          x={x(endOfDay(quarter.day)) - 5}
          y={floor + 36}
          size={frame === WIDE ? 10 : 8}
          label={`${quarter.day}${t.sign.colon}${quarter.recorded === false ? words.notRecorded : words.light[quarter.light]}`}
        />
      ))}
      <text x={2} y={floor + 45} className="t-dim">
        {words.ribbon}
      </text>
    </>
  )
}
