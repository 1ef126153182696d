import { useText } from '../../i18n/use-text.ts'
import { SubTabs } from '../../parts/sub-tabs.tsx'

/** The views of coherence: what was found, indicators across plans, two editions side by side. */
export function CoherenceTabs() {
  const { t } = useText()
  const { coherence, views } = t.area.coherence
  return (
    <SubTabs
      label={coherence}
      tabs={[
        ['/coherence', views.findings],
        ['/coherence/matrix', views.matrix],
        ['/coherence/compare', views.compare],
      ]}
    />
  )
}
