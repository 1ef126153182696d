import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiError } from './api/request.ts'
import { holdFocus } from './lib/hold-focus.ts'
import { router } from './router.tsx'
import { Settings } from './shell/settings.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/sheets.css'
import './styles/marks.css'
import './styles/controls.css'
import './styles/source-card.css'
import './styles/cockpit-map.css'
import './styles/cockpit.css'
import './styles/cockpit-indicators.css'
import './styles/cockpit-changes.css'
import './styles/cockpit-work.css'
import './styles/cockpit-narrow.css'
import './styles/reader.css'
import './styles/review.css'
import './styles/review-narrow.css'
import './styles/indicator.css'
import './styles/workbench.css'
import './styles/ruler.css'
import './styles/lists.css'
import './styles/imports.css'
import './styles/workbench-review.css'
import './styles/review-many.css'
import './styles/workbench-reader.css'
import './styles/quotes.css'
import './styles/key-help.css'
import './styles/workbench-narrow.css'
import './styles/library.css'
import './styles/library-board.css'
import './styles/library-table.css'
import './styles/library-gantt.css'
import './styles/library-map.css'
import './styles/project.css'
import './styles/duty.css'
import './styles/breakdown.css'
import './styles/work.css'
import './styles/lights.css'
import './styles/values.css'
import './styles/amendments.css'
import './styles/coherence.css'
import './styles/path.css'
import './styles/plans.css'
import './styles/search.css'
import './styles/cards.css'
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
