import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router'
import { patiently } from './api/connection.ts'
import { Failed, NotFound } from './parts/states.tsx'
import { readSearch, type Search } from './search.ts'
import { Shell } from './shell/shell.tsx'

/** A screen's code is loaded when it is asked for; with the server away, as soon as it is back. */
const screen: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => patiently(load), name)

const root = createRootRoute({
  component: Shell,
  validateSearch: readSearch,
  // whoever chose a plan stays in it, to the source of a number and back
  search: { middlewares: [retainSearchParams<Search>(['plan'])] },
  notFoundComponent: NotFound,
})
const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: screen(() => import('./screens/cockpit.tsx'), 'Cockpit') }),
  createRoute({
    getParentRoute: () => root,
    path: '/reader',
    component: screen(() => import('./screens/reader-home.tsx'), 'ReaderHome'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reader/$id',
    component: screen(() => import('./screens/reader.tsx'), 'Reader'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/review',
    component: screen(() => import('./screens/review.tsx'), 'Review'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/indicators',
    component: screen(() => import('./screens/indicators.tsx'), 'Indicators'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/indicators/$id',
    component: screen(() => import('./screens/indicator.tsx'), 'Indicator'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/indicators/$id/path',
    component: screen(() => import('./screens/path/path.tsx'), 'PathEditor'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    component: screen(() => import('./screens/search/search.tsx'), 'SearchScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plans',
    component: screen(() => import('./screens/plans/plans.tsx'), 'Plans'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plans/$id',
    component: screen(() => import('./screens/plans/plan.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/amendments',
    component: screen(() => import('./screens/amendments/amendments.tsx'), 'Amendments'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/amendments/new',
    component: screen(() => import('./screens/amendments/amendment-form.tsx'), 'NewAmendmentScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/amendments/$id',
    component: screen(() => import('./screens/amendments/amendment.tsx'), 'Amendment'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/values',
    component: screen(() => import('./screens/values/values.tsx'), 'Values'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rules',
    component: screen(() => import('./screens/rules/rules.tsx'), 'Rules'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects',
    component: screen(() => import('./screens/library/library.tsx'), 'Library'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/$id',
    component: screen(() => import('./screens/library/project/project-page.tsx'), 'ProjectPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/money',
    component: screen(() => import('./screens/library/money/money-screen.tsx'), 'MoneyScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/texts',
    component: screen(() => import('./screens/library/from-text.tsx'), 'FromText'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/slips',
    component: screen(() => import('./screens/library/slips-screen.tsx'), 'SlipsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/projects/dispatch',
    component: screen(() => import('./screens/library/dispatch-screen.tsx'), 'DispatchScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks',
    component: screen(() => import('./screens/work/tasks.tsx'), 'Tasks'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/lists',
    component: screen(() => import('./screens/work/lists.tsx'), 'YearLists'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/systems',
    component: screen(() => import('./screens/work/systems.tsx'), 'Systems'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/meetings',
    component: screen(() => import('./screens/work/meetings.tsx'), 'Meetings'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/meetings/$id',
    component: screen(() => import('./screens/work/meeting.tsx'), 'Meeting'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tasks/$id',
    component: screen(() => import('./screens/work/task.tsx'), 'Task'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/coherence',
    component: screen(() => import('./screens/coherence/coherence.tsx'), 'Coherence'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/coherence/matrix',
    component: screen(() => import('./screens/coherence/matrix.tsx'), 'Matrix'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/coherence/compare',
    component: screen(() => import('./screens/coherence/compare.tsx'), 'CompareEditions'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/duty',
    component: screen(() => import('./screens/duty/duty.tsx'), 'Duty'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/duty/bodies/$id',
    component: screen(() => import('./screens/duty/body.tsx'), 'BodyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/duty/organizations',
    component: screen(() => import('./screens/duty/organizations.tsx'), 'Organizations'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/breakdown',
    component: screen(() => import('./screens/breakdown/breakdown-list.tsx'), 'BreakdownList'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/breakdown/$id',
    component: screen(() => import('./screens/breakdown/breakdown.tsx'), 'Breakdown'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/imports',
    component: screen(() => import('./screens/imports.tsx'), 'Imports'),
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
