import { sayRule } from '@lantu/appraisal/lights/say-rule'
import type { ProjectRow } from '@lantu/model/api/library/library'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { rulesQuery } from '../../../api/lights.ts'
import { useText } from '../../../i18n/use-text.ts'
import { showMoney } from '../../../lib/money.ts'

type Light = Exclude<ProjectRow['light'], ''>

/** Shape first, then the word, then colour: the five lights of the look. */
function Glyph({ light }: { light: Light }) {
  return (
    <svg className={`gl gl-${light}`} viewBox="0 0 16 16" aria-hidden="true">
      {light === 'ahead' ? (
        <path d="M8 1.6 15 14H1Z" fill="currentColor" />
      ) : light === 'lag' ? (
        <path d="M8 14.4 15 2H1Z" fill="currentColor" />
      ) : light === 'ok' ? (
        <circle cx="8" cy="8" r="6" fill="currentColor" />
      ) : light === 'risk' ? (
        <>
          <path d="M8 1 15 8 8 15 1 8Z" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d="M8 1v14L1 8Z" fill="currentColor" />
        </>
      ) : (
        <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.4 2.15" />
      )}
    </svg>
  )
}

/** A project's light; pointing at it tells the rule that lit it, and its inputs. `bare` shows the shape alone, with the word for those who hear. */
export function ProjectLight({
  project,
  bare,
}: {
  project: Pick<ProjectRow, 'light' | 'lightRule' | 'yearDone' | 'yearDue' | 'late'>
  bare?: boolean
}) {
  const { t, language } = useText()
  const words = t.area.library
  const book = useQuery(rulesQuery({ subject: 'project' }))
  if (project.light === '') return bare ? null : <span className="dim">—</span>
  const rule = book.data?.inForce.rules[project.lightRule]
  const says = rule ? `${sayRule(rule)[language]} — ` : ''
  const inputs = words.lightInputs(showMoney(project.yearDone, language), showMoney(project.yearDue, language), project.late)
  return (
    <span className={`lt lt-${project.light}`} title={says + inputs}>
      <Glyph light={project.light} />
      <span className={bare ? 'sr' : undefined}>{rule?.word?.[language] || words.lights[project.light]}</span>
    </span>
  )
}

const SHOWN = { ahead: 'ahead', 'on-course': 'ok', 'at-risk': 'risk', behind: 'lag', 'no-data': 'none' } as const

/** The rules that light the projects, in words, and the way to change them. */
export function ProjectRules() {
  const { t, language } = useText()
  const words = t.area.library
  const book = useQuery(rulesQuery({ subject: 'project' }))
  if (!book.data) return null
  const said = book.data.inForce.rules.map(rule => {
    const light = rule.word?.[language] || words.lights[SHOWN[rule.light]]
    return language === 'zh' ? `${sayRule(rule).zh}，${light}` : `${sayRule(rule).en}: ${light}`
  })
  return (
    <p className="foot cap">
      {words.lightRules(said.join(language === 'zh' ? '；' : '; '))} <Link to="/rules">{words.changeRules}</Link>
    </p>
  )
}
