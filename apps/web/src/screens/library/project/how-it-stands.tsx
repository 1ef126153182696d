import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { Guessed } from '../views/library-columns.tsx'
import { ProjectLight } from './project-light.tsx'

/** The name of a field as it stands within a sentence; Chinese has no capitals. */
const midSentence = (name: string | undefined) => (name ?? '').toLowerCase()

/** A project in a sentence: its light, its stage, how far it is, what it costs, and how late it will be. */
export function HowItStands({ project: one }: { project: ProjectDetail }) {
  const { t, language } = useText()
  const words = t.area.library
  const slip = one.slips.find(each => !each.done)
  return (
    <>
      <ProjectLight project={one} />　{t.stage[one.stage]}
      <Guessed row={one} field="stage" t={t} />
      {one.standing === 'candidate' ? ` · ${words.candidate}` : ''}
      {one.progress ? `${t.sign.stop}${midSentence(words.fields.progress)} ${Number(one.progress)}%` : ''}
      {one.investment
        ? `${t.sign.stop}${midSentence(words.fields.investment)} ${showMoney(one.investment, language, 2)} ${moneyUnit(language)}`
        : ''}
      {slip ? <SlipWords slip={slip} /> : null}
    </>
  )
}

function SlipWords({ slip }: { slip: { what: string; days: number; since: string | null; reason: string } }) {
  const { t } = useText()
  const words = t.area.library
  const what = slip.what === 'start' ? words.slipStart : slip.what === 'finish' ? words.slipFinish : slip.what
  return (
    <span className="warm b">
      {t.sign.stop}
      {words.slipped(what, slip.days)}
      {slip.since ? `${t.sign.comma}${words.since(slip.since)}` : ''}
      {slip.reason ? `${t.sign.colon}${slip.reason}` : ''}
    </span>
  )
}
