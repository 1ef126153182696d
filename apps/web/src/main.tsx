import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiError } from './api/request.ts'
import { holdFocus } from './hooks/hold-focus.ts'
import { router } from './router.tsx'
import { Settings } from './shell/settings.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/dock.css'
import './styles/sheets.css'
import './styles/marks.css'
import './styles/controls.css'
import './styles/source-card.css'
import './styles/cockpit/cockpit-map.css'
import './styles/cockpit/cockpit.css'
import './styles/cockpit/cockpit-indicators.css'
import './styles/cockpit/cockpit-changes.css'
import './styles/cockpit/cockpit-work.css'
import './styles/cockpit/cockpit-narrow.css'
import './styles/reader/reader.css'
import './styles/reader/reader-side.css'
import './styles/review/review.css'
import './styles/review/record.css'
import './styles/review/review-narrow.css'
import './styles/appraisal/indicator.css'
import './styles/appraisal/indicator-lists.css'
import './styles/workbench.css'
import './styles/ruler.css'
import './styles/lists.css'
import './styles/imports.css'
import './styles/review/workbench-review.css'
import './styles/review/review-many.css'
import './styles/review/review-groups.css'
import './styles/reader/workbench-reader.css'
import './styles/quotes.css'
import './styles/key-help.css'
import './styles/workbench-narrow.css'
import './styles/library/library.css'
import './styles/library/library-board.css'
import './styles/library/library-table.css'
import './styles/library/library-gantt.css'
import './styles/library/library-map.css'
import './styles/library/project.css'
import './styles/duty/duty.css'
import './styles/duty/duty-lists.css'
import './styles/plans/breakdown.css'
import './styles/plans/breakdown-foot.css'
import './styles/work.css'
import './styles/appraisal/lights.css'
import './styles/appraisal/rules.css'
import './styles/appraisal/rule-effect.css'
import './styles/values.css'
import './styles/value-panel.css'
import './styles/plans/amendments.css'
import './styles/coherence.css'
import './styles/appraisal/path.css'
import './styles/appraisal/path-years.css'
import './styles/plans/plans.css'
import './styles/plans/editions.css'
import './styles/search.css'
import './styles/cards.css'
import './styles/touch.css'
import './styles/print.css'

// a refusal is an answer; only a lost connection is worth asking again
const retry = (count: number, error: Error) => count < 2 && error instanceof ApiError && error.status === 0
let giveBack = () => {}
const client = new QueryClient({
  defaultOptions: { queries: { retry, staleTime: 5_000 } },
  mutationCache: new MutationCache({
    onMutate: () => {
      giveBack = holdFocus()
    },
    onSettled: () => giveBack(),
  }),
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Settings>
          <RouterProvider router={router} />
        </Settings>
      </QueryClientProvider>
    </StrictMode>,
  )
}
