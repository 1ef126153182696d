import { sayRule } from '@lantu/appraisal/lights/say-rule'
import type { ProjectRow } from '@lantu/model/api/library/library'
import type { LightName } from '@lantu/model/light'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { rulesQuery } from '../../../api/lights.ts'
import { useText } from '../../../i18n/use-text.ts'
import { showMoney } from '../../../lib/money.ts'
import { LIGHT_CLASS, LightShape } from '../../../parts/light-mark.tsx'

type Light = Exclude<ProjectRow['light'], ''>

/** What the lights of the rules are called for projects. */
const NAME_OF: Readonly<Record<Light, LightName>> = { ahead: 'ahead', ok: 'on-course', risk: 'at-risk', lag: 'behind', none: 'no-data' }

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
      <LightShape light={NAME_OF[project.light]} />
      <span className={bare ? 'sr' : undefined}>{rule?.word?.[language] || words.lights[project.light]}</span>
    </span>
  )
}

/** The rules that light the projects, in words, and the way to change them. */
export function ProjectRules() {
  const { t, language } = useText()
  const words = t.area.library
  const book = useQuery(rulesQuery({ subject: 'project' }))
  if (!book.data) return null
  const said = book.data.inForce.rules.map(rule => {
    const light = rule.word?.[language] || words.lights[LIGHT_CLASS[rule.light]]
    return language === 'zh' ? `${sayRule(rule).zh}，${light}` : `${sayRule(rule).en}: ${light}`
  })
  return (
    <p className="foot cap">
      {words.lightRules(said.join(language === 'zh' ? '；' : '; '))}{' '}
      <Link className="nw" to="/rules">
        {words.changeRules}
      </Link>
    </p>
  )
}
