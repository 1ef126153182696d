import { useText } from '../../i18n/use-text.ts'
import { SubTabs } from '../../parts/sub-tabs.tsx'

/** The four views of the work: what the plan sets, what the year takes of it, what is to be set up, what meetings decide. */
export function WorkTabs() {
  const { t } = useText()
  const words = t.area.work
  return (
    <SubTabs
      label={t.tasks}
      tabs={[
        ['/tasks', words.planTasks],
        ['/tasks/lists', words.yearLists],
        ['/tasks/systems', words.systems],
        ['/tasks/meetings', words.meetings],
      ]}
    />
  )
}
