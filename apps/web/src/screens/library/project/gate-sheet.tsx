import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useText } from '../../../i18n/use-text.ts'
import { actorName } from '../../../wording/actor-name.ts'
import { Sheet } from './sheet.tsx'

/** How the project went from stage to stage: who let it pass, and what was missing then. */
export function GateSheet({ project }: { project: ProjectDetail }) {
  const { t, language } = useText()
  const words = t.area.library
  if (!project.gates.length) return null
  return (
    <Sheet title={words.gates}>
      <ul className="rows">
        {project.gates.map(gate => {
          const missing = gate.checks.filter(check => !check.met)
          return (
            <li key={`${gate.from}${gate.to}${gate.passedOn}`} className="when">
              <span>
                {t.stage[gate.from]} → <b>{t.stage[gate.to]}</b>
                {missing.length ? (
                  <span className="warm">{` ${words.gateMissing}${t.sign.colon}${missing.map(check => words.gateChecks[check.key]).join(t.sign.list)}`}</span>
                ) : null}
                {gate.reason ? ` ${words.gateReason}${t.sign.colon}${gate.reason}` : ''}
              </span>
              <span className="cap">{words.gateBy(actorName(gate.passedBy, language), gate.passedOn)}</span>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
