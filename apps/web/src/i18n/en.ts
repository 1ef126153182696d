import { form, plural } from '@lantu/model/wording/plural'
import { en as amendments } from './areas/amendments.ts'
import { en as breakdown } from './areas/breakdown.ts'
import { en as coherence } from './areas/coherence.ts'
import { en as dates } from './areas/dates.ts'
import { en as deciding } from './areas/deciding.ts'
import { en as documents } from './areas/documents.ts'
import { en as duty } from './areas/duty.ts'
import { en as keys } from './areas/keys.ts'
import { en as library } from './areas/library.ts'
import { en as lights } from './areas/lights.ts'
import { en as paths } from './areas/paths.ts'
import { en as plans } from './areas/plans.ts'
import { en as review } from './areas/review.ts'
import { en as search } from './areas/search.ts'
import { en as statements } from './areas/statements.ts'
import { en as values } from './areas/values.ts'
import { en as work } from './areas/work.ts'
import type { Messages } from './zh.ts'

/** Every sentence of the interface in English. */
export const en: Messages = {
  moreScreens: 'More',
  /** The words of each area, in a file of its own. */
  area: { amendments, breakdown, coherence, dates, duty, keys, library, lights, paths, plans, review, search, values, work },
  ...statements,
  ...deciding,
  ...documents,
  product: 'Lantu',
  skip: 'Skip to content',
  mainNavigation: 'Main',
  phoneNavigation: 'Phone',
  plan: 'Plan',
  choosePlan: 'Choose a plan',
  language: '中文',
  theme: 'Switch light and dark',
  today: 'Today',
  cockpit: 'Overview',
  rules: 'Rules',
  reader: 'Documents',
  review: 'Review',
  indicators: 'Indicators',
  values: 'Values',
  tasks: 'Tasks',
  projects: 'Projects',
  plans: 'Plans',
  breakdown: 'Breakdown',
  duty: 'Responsibility',
  amendments: 'Amendments',
  coherence: 'Coherence',
  imports: 'Import',
  find: 'Find in this list',
  findHint: 'Find here; Enter: all',
  keys: 'All keys',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading',
  screenFault: what => `This screen could not be shown. Try again; if it stays, pass this on to whoever looks after Lantu: ${what}`,
  sign: { word: ' ', span: '–', comma: ', ', list: ', ', stop: '; ', colon: ': ', end: '. ', inside: words => ` (${words})` },
  codeGone: 'Lantu was updated and this screen could not be renewed by itself; reload it, or try again in a moment.',
  reload: 'Reload',
  connectionLost: 'Lantu cannot be reached; trying again. What is not saved stays on this page, and you can go on once it is back.',
  showMore: (n, all) => `Show ${n} more of ${all}`,
  showNext: (n, all) => `${n} of ${all} shown: show more`,
  showNextOf: n => `${n} shown: show more`,
  printGathering: 'Loading all rows of this page; it is printed when they are there.',
  printedOf: (n, all) =>
    all === undefined
      ? `The first ${n} ${form(n, 'is', 'are')} printed; there are more.`
      : `The first ${n} of ${all} ${form(n, 'is', 'are')} printed.`,
  cutAt: (n, all, rest) => `The first ${n} of ${all} ${form(n, 'is', 'are')} listed. ${rest}`,
  latestOnly: n => `The latest ${n} ${form(n, 'is', 'are')} listed; the register keeps the earlier ones.`,
  leaveTitle: 'Not saved yet',
  leaveText: 'If you leave now, what you changed is gone.',
  leaveIt: 'Leave without saving',
  discardText: 'If you close it now, what you changed is lost.',
  discardIt: 'Close without saving',
  stayHere: 'Stay here',
  retry: 'Try again',
  noMatch: 'Nothing found. Try another word or clear the search.',
  notFound: 'There is no such page.',
  backHome: 'Back to the overview',
  toList: (list: string) => `Back to ${list}`,
  drawing: 'Sheet',
  dataAsOf: 'Data as of',
  version: 'Version',
  versionOf: n => `No. ${n}`,
  period: (from, to, today, share) => `Period ${from} to ${to}, today ${today}, ${share}% of the time has passed`,
  periodOver: year => `The period of the plan ended with ${year}`,
  walked: months => `Month ${months} of the plan`,
  timePassed: 'Time passed',
  passedAndLeft: (a, b) => `${plural(a, 'month')} passed, ${b} left`,
  binding: 'Binding',
  expected: 'Expected',
  bindingTitle: n => plural(n, 'binding indicator'),
  expectedTitle: n => plural(n, 'expected indicator'),
  otherTitle: n => plural(n, 'other indicator'),
  allIndicators: 'All indicators',
  figure: 'Fig.',
  table: 'Table',
  actual: 'Actual',
  target: 'Target',
  base: 'Base',
  latest: 'Latest',
  path: 'Path',
  noActual: 'No actual value yet',
  noTarget: 'No target yet',
  stage: { idea: 'Idea', reserve: 'Reserve', construction: 'Under construction', completed: 'Completed', cancelled: 'Cancelled' },
  tasksAndProjects: 'Tasks and projects',
  namedProjects: 'Projects it names',
  countOf: '',
  itemsOf: '',
  noPlan: 'No plan yet',
  noPlanYet: 'There is no plan yet. Import an outline, a work report or a special plan first.',
  noPlanDo:
    'Drop an outline, a work report or a special plan below. Lantu reads its indicators, tasks and projects, and keeps every number tied to its sentence.',
  noIndicators: 'No indicators yet. Accepted data statements become indicators.',
  noTasks: 'No tasks yet. Accepted task statements are listed here.',
  save: 'Save',
  aliases: 'Also called',
  noChart: 'No numbers to draw as a line; the table lists all that is said.',
  unit: 'Unit',
  name: 'Name',
  attribute: 'Attribute',
  indicatorHead: (n, b) => `${plural(n, 'indicator')}, the ${b} binding first`,
  failedHead: 'Not loaded',
  listView: 'Table',
  statusLabel: 'Status',
  timeLabel: 'Time',
  keyHelp: {
    '/': 'Find in this list; ↓ goes to it, Enter searches everything',
    '?': 'All keys',
    Tab: 'Next control',
    'Ctrl Enter': 'Submit a form',
    Esc: 'Close',
  },
}
