import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Failed, NotFound } from './parts/states.tsx'
import { Shell } from './shell/shell.tsx'

export interface Search {
  plan?: string | undefined
  q?: string | undefined
  /** Code point to show in the reader, or to begin with in review. */
  at?: number | undefined
  document?: string | undefined
  kind?: string | undefined
  state?: string | undefined
  /** The project library: its view, filters, order, year and month. */
  view?: string | undefined
  stage?: string | undefined
  place?: string | undefined
  lead?: string | undefined
  sector?: string | undefined
  source?: string | undefined
  light?: string | undefined
  standing?: string | undefined
  sort?: string | undefined
  year?: string | undefined
  month?: string | undefined
}

const LIBRARY = ['view', 'stage', 'place', 'lead', 'sector', 'source', 'light', 'standing', 'sort', 'year', 'month'] as const

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** What the address may say; anything else is dropped. */
function readSearch(search: Record<string, unknown>): Search {
  const at = Number(search.at)
  const found: Search = {
    plan: text(search.plan),
    q: text(search.q),
    document: text(search.document),
    kind: text(search.kind),
    state: text(search.state),
    ...Object.fromEntries(
      LIBRARY.map(name => [name, text(name === 'year' && search[name] !== undefined ? String(search[name]) : search[name])]),
    ),
    at: search.at !== undefined && Number.isInteger(at) && at >= 0 ? at : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

const root = createRootRoute({ component: Shell, validateSearch: readSearch, notFoundComponent: NotFound })
const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./screens/cockpit.tsx'), 'Cockpit') }),
  createRoute({
    getParentRoute: () => root,
    path: '/reader',
    component: lazyRouteComponent(() => import('./screens/reader-home.tsx'), 'ReaderHome'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reader/$id',
    component: lazyRouteComponent(() => import('./screens/reader.tsx'), 'Reader'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/review',
    component: lazyRouteComponent(() => import('./screens/review.tsx'), 'Review'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/indicators',
    component: lazyRouteComponent(() => import('./screens/indicators.tsx'), 'Indicators'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/indicators/$id',
    component: lazyRouteComponent(() => import('./screens/indicator.tsx'), 'Indicator'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/indicators/$id/path',
    component: lazyRouteComponent(() => import('./screens/path/path.tsx'), 'PathEditor'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    component: lazyRouteComponent(() => import('./screens/search/search.tsx'), 'SearchScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plans',
    component: lazyRouteComponent(() => import('./screens/plans/plans.tsx'), 'Plans'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plans/$id',
    component: lazyRouteComponent(() => import('./screens/plans/plan.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/amendments',
    component: lazyRouteComponent(() => import('./screens/amendments/amendments.tsx'), 'Amendments'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/amendments/new',
    component: lazyRouteComponent(() => import('./screens/amendments/amendment-form.tsx'), 'NewAmendmentScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/amendments/$id',
    component: lazyRouteComponent(() => import('./screens/amendments/amendment.tsx'), 'Amendment'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/values',
    component: lazyRouteComponent(() => import('./screens/values/values.tsx'), 'Values'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rules',
    component: lazyRouteComponent(() => import('./screens/rules/rules.tsx'), 'Rules'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects',
    component: lazyRouteComponent(() => import('./screens/library/library.tsx'), 'Library'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/$id',
    component: lazyRouteComponent(() => import('./screens/library/project-page.tsx'), 'ProjectPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/money',
    component: lazyRouteComponent(() => import('./screens/library/money-screen.tsx'), 'MoneyScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/texts',
    component: lazyRouteComponent(() => import('./screens/library/from-text.tsx'), 'FromText'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/slips',
    component: lazyRouteComponent(() => import('./screens/library/slips-screen.tsx'), 'SlipsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/dispatch',
    component: lazyRouteComponent(() => import('./screens/library/dispatch-screen.tsx'), 'DispatchScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks',
    component: lazyRouteComponent(() => import('./screens/work/tasks.tsx'), 'Tasks'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/lists',
    component: lazyRouteComponent(() => import('./screens/work/lists.tsx'), 'YearLists'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/systems',
    component: lazyRouteComponent(() => import('./screens/work/systems.tsx'), 'Systems'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/meetings',
    component: lazyRouteComponent(() => import('./screens/work/meetings.tsx'), 'Meetings'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/meetings/$id',
    component: lazyRouteComponent(() => import('./screens/work/meeting.tsx'), 'Meeting'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/$id',
    component: lazyRouteComponent(() => import('./screens/work/task.tsx'), 'Task'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/coherence',
    component: lazyRouteComponent(() => import('./screens/coherence/coherence.tsx'), 'Coherence'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/coherence/matrix',
    component: lazyRouteComponent(() => import('./screens/coherence/matrix.tsx'), 'Matrix'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/coherence/compare',
    component: lazyRouteComponent(() => import('./screens/coherence/compare.tsx'), 'CompareEditions'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/duty',
    component: lazyRouteComponent(() => import('./screens/duty/duty.tsx'), 'Duty'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/duty/bodies/$id',
    component: lazyRouteComponent(() => import('./screens/duty/body.tsx'), 'BodyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/duty/organizations',
    component: lazyRouteComponent(() => import('./screens/duty/organizations.tsx'), 'Organizations'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/breakdown',
    component: lazyRouteComponent(() => import('./screens/breakdown/breakdown-list.tsx'), 'BreakdownList'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/breakdown/$id',
    component: lazyRouteComponent(() => import('./screens/breakdown/breakdown.tsx'), 'Breakdown'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/imports',
    component: lazyRouteComponent(() => import('./screens/imports.tsx'), 'Imports'),
  }),
]

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Failed error={error instanceof Error ? error : new Error(String(error))} retry={reset} />,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
