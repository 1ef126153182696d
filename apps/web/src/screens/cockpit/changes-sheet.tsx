import type { PlanLights } from '@lantu/model/api/lights/lights'
import type { Overview } from '@lantu/model/api/overview'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { LightMark, LightShape } from '../../parts/light-mark.tsx'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { near, nearIn, withUnit } from '../../wording/light-words.ts'

/** Which lights and values changed since the end of the month before, then what was done here lately. */
export function ChangesSheet({ lights, recent }: { lights: PlanLights; recent: Overview['recent'] }) {
  const { t, language } = useText()
  const words = t.area.lights
  const changes = lights.changes.filter(
    one =>
      one.before !== one.after || one.valueBefore === null || (one.valueAfter !== null && near(one.valueAfter) !== near(one.valueBefore)),
  )
  // what has no sentence of its own is for the audit, not for the cockpit
  const told = recent.filter(entry => entry.zh !== entry.verb).slice(0, 6)
  return (
    <section className="sheet o3">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{words.changedSince(lights.since.slice(5))}</h2>
      </div>
      <ol className="cl">
        {changes.length === 0 ? (
          <li>
            <span />
            <p className="cap">{words.nothingChanged}</p>
          </li>
        ) : null}
        {changes.slice(0, 8).map(change => (
          <li key={change.indicatorId}>
            <span className="cap n">{change.day.slice(5)}</span>
            <div>
              <Link to="/indicators/$id" params={{ id: change.indicatorId }} search={(old: object) => old}>
                {change.name}
              </Link>
              <p>
                {change.before === change.after ? null : (
                  <span className="tr">
                    <LightShape light={change.before} label={words.light[change.before]} />
                    <i />
                    <LightMark light={change.after} />
                  </span>
                )}
                {change.valueAfter !== null && (change.valueBefore === null || near(change.valueAfter) !== near(change.valueBefore)) ? (
                  <span className="sub">
                    {change.valueBefore === null ? '' : `${nearIn(change.valueBefore, change.unit, language)} → `}
                    <b>{withUnit(change.valueAfter, change.unit, language)}</b>
                  </span>
                ) : null}
              </p>
            </div>
          </li>
        ))}
        {told.map((entry, i) => (
          <li key={`${entry.at}-${i}`}>
            <time dateTime={entry.at} className="cap n">
              {entry.at.slice(5, 10)}
            </time>
            <p className="sub">{entry[language]}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
