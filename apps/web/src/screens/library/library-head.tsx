import type { LibrarySummary } from '@lantu/model/api/library/library'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { moneyUnit, shareOf, showMoney } from '../../lib/money.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Said } from '../../parts/said.tsx'
import { SubTabs } from '../../parts/sub-tabs.tsx'
import type { Search } from '../../search.ts'

/** The screens of the library: the projects themselves, their money, what texts bring, what slips, the month. */
export function LibraryTabs() {
  const { t } = useText()
  const words = t.area.library
  return (
    <SubTabs
      label={t.projects}
      tabs={[
        ['/projects', words.library],
        ['/projects/money', words.money],
        ['/projects/texts', words.fromText],
        ['/projects/slips', words.slips],
        ['/projects/dispatch', words.dispatch],
      ]}
    />
  )
}

/** The sentence over the library: how much it is, and how the year goes. */
export function LibraryHead({ summary, actions }: { summary: LibrarySummary; actions: ReactNode }) {
  const { t, language } = useText()
  const words = t.area.library
  const unit = moneyUnit(language)
  const money = (yuan: string) => `${showMoney(yuan, language, 1)} ${unit}`
  const share = shareOf(summary.yearDone, summary.yearPlan)
  return (
    <PageHead title={t.projects} actions={actions}>
      <span className="nw">{words.head(summary.projects, money(summary.investment))}</span>
      {share === undefined ? null : (
        <>
          {t.sign.stop}
          <Said>
            {words.headYear(
              summary.year,
              money(summary.yearPlan),
              Number(summary.today.slice(5, 7)),
              money(summary.yearDone),
              share.toFixed(1),
            )}
          </Said>
        </>
      )}
      {summary.lateApprovals ? (
        <>
          {t.sign.stop}
          <Link to="/projects/slips" search={(old: Search) => (old.plan ? { plan: old.plan } : {})} hash="approvals" className="warm b">
            {words.headApprovals(summary.lateApprovals)}
          </Link>
        </>
      ) : null}
    </PageHead>
  )
}
