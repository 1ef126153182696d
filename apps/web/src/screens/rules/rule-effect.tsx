import type { RulePreview } from '@lantu/model/api/lights/light-rules'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { LightMark, LightShape } from '../../parts/light-mark.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'

const LIGHTS = ['behind', 'at-risk', 'on-course', 'ahead', 'no-data'] as const

/** What the rules would have done on the plan's past quarters: counts side by side, then each indicator whose lights would differ. */
export function RuleEffect({ preview, projects = false }: { preview: RulePreview; projects?: boolean }) {
  const { t } = useText()
  const words = t.area.lights
  const changed = preview.cases.filter(one => one.before.some((light, i) => light !== one.after[i]))
  return (
    <section className="sheet" aria-live="polite">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>
          {preview.days.length ? (projects ? words.effectProjects : words.effect)(preview.changed, preview.days.length) : words.effectNone}
        </h2>
      </div>
      <table className="yt eff">
        <thead>
          <tr>
            <th>
              <span className="sr">{words.tried}</span>
            </th>
            {LIGHTS.map(light => (
              <th key={light} className="r">
                <LightMark light={light} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(
            [
              [words.nowLights, preview.before],
              [words.newLights, preview.after],
            ] as const
          ).map(([name, counts]) => (
            <tr key={name}>
              <td>{name}</td>
              {LIGHTS.map(light => (
                <td
                  key={light}
                  className={`r n${name === words.newLights && (counts[light] ?? 0) !== (preview.before[light] ?? 0) ? ' warm b' : ''}`}
                >
                  {counts[light] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {changed.length ? (
        <ol className="rl-cases">
          {changed.slice(0, 60).map(one => (
            <li key={one.indicatorId}>
              <Link to={projects ? '/projects/$id' : '/indicators/$id'} params={{ id: one.indicatorId }} search={(old: object) => old}>
                {one.name}
              </Link>
              {([one.before, one.after] as const).map((lights, side) => (
                <span
                  key={side}
                  className="rib"
                  role="img"
                  aria-label={`${side ? words.caseAfter : words.caseBefore}${t.sign.colon}${lights.map(light => words.light[light]).join(' ')}`}
                >
                  <span className="cap">{side ? words.newLights : words.nowLights}</span>
                  {lights.map((light, i) => (
                    <span
                      key={preview.days[i]}
                      className={lights[i] === (side ? one.before : one.after)[i] ? '' : 'df'}
                      title={`${preview.days[i]} ${words.light[light]}`}
                    >
                      <LightShape light={light} />
                    </span>
                  ))}
                </span>
              ))}
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}
