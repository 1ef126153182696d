import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import type { LightName } from '@lantu/model/light'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { grouped } from '../../lib/grouped.ts'
import { LightMark, LightShape } from '../../parts/light-mark.tsx'
import { countLights, owed } from './count-lights.ts'

const SHOWN: readonly LightName[] = ['behind', 'at-risk', 'on-course', 'ahead', 'no-data']

/** One lamp for each indicator in the chapters of the plan's table, and how many of each light. A count shows only those. */
export function LampStrip({
  lights,
  only,
  choose,
}: {
  lights: readonly IndicatorLight[]
  only: LightName | null
  choose: (light: LightName | null) => void
}) {
  const { t } = useText()
  const words = t.area.lights
  const all = owed(lights)
  const counts = countLights(lights)
  return (
    <section className="sheet lamps" aria-label={words.strip(all.length)}>
      <div className="lc">
        {SHOWN.map(light => (
          <button
            key={light}
            type="button"
            className="lk"
            aria-pressed={only === light}
            title={words.showOnly(words.light[light])}
            onClick={() => choose(only === light ? null : light)}
          >
            <span className="lkn n">{counts[light]}</span>
            <LightMark light={light} />
          </button>
        ))}
      </div>
      <div className="lg">
        {grouped(all, one => one.group).map(([group, list]) => (
          <div key={group}>
            <div className="row">
              {list.map(one => {
                const label = `${one.name}${t.sign.colon}${words.light[one.light]}${one.attribute === 'binding' ? t.sign.inside(t.binding) : ''}`
                return (
                  <Link
                    key={one.indicatorId}
                    to="/indicators/$id"
                    params={{ id: one.indicatorId }}
                    search={(old: object) => old}
                    className={`lp${one.attribute === 'binding' ? ' bd' : ''}${only && only !== one.light ? ' off' : ''}`}
                    title={label}
                  >
                    <LightShape light={one.light} label={label} />
                  </Link>
                )
              })}
            </div>
            <div className="cap">
              {group || words.groupOther} {list.length}
            </div>
          </div>
        ))}
      </div>
      <p className="cap lnote">{words.stripNote}</p>
    </section>
  )
}
