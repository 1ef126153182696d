import type { PathSheet, PathTrial } from '@lantu/model/api/lights/paths'
import { useText } from '../../i18n/use-text.ts'
import { LightMark } from '../../parts/light-mark.tsx'
import { percent, withUnit } from '../../wording/light-words.ts'

/** What a changed path changes in the light: today's, what is due, the schedule, and past quarters. */
export function TrialEffect({ sheet, trial }: { sheet: PathSheet; trial: PathTrial }) {
  const { t, language } = useText()
  const words = t.area.paths
  const { before, after } = trial
  const due = (side: PathTrial['before']) => (side.light.due === null ? '—' : withUnit(side.light.due, sheet.unit, language))
  const schedule = (side: PathTrial['before']) => (side.schedule === null ? '—' : percent(side.schedule))
  const rows = [
    { name: words.dueNow, was: due(before), is: due(after) },
    ...(before.schedule === null && after.schedule === null ? [] : [{ name: words.schedule, was: schedule(before), is: schedule(after) }]),
  ]
  return (
    <div className="pe-effect" aria-live="polite">
      <dl>
        <div>
          <dt>{words.light}</dt>
          <dd>
            <LightMark light={before.light.light} />
            <span aria-hidden="true">→</span>
            <LightMark light={after.light.light} />
          </dd>
        </div>
        {rows.map(({ name, was, is }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="n">
              {was}
              <span aria-hidden="true">→</span>
              <b className={was === is ? '' : 'warm'}>{is}</b>
            </dd>
          </div>
        ))}
      </dl>
      <p className="cap">{words.changed(trial.changed)}</p>
    </div>
  )
}
