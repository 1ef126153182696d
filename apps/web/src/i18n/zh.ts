import { zh as amendments } from './areas/amendments.ts'
import { zh as breakdown } from './areas/breakdown.ts'
import { zh as coherence } from './areas/coherence.ts'
import { zh as dates } from './areas/dates.ts'
import { zh as deciding } from './areas/deciding.ts'
import { zh as documents } from './areas/documents.ts'
import { zh as duty } from './areas/duty.ts'
import { zh as keys } from './areas/keys.ts'
import { zh as library } from './areas/library.ts'
import { zh as lights } from './areas/lights.ts'
import { zh as paths } from './areas/paths.ts'
import { zh as plans } from './areas/plans.ts'
import { zh as review } from './areas/review.ts'
import { zh as search } from './areas/search.ts'
import { zh as statements } from './areas/statements.ts'
import { zh as values } from './areas/values.ts'
import { zh as work } from './areas/work.ts'
/** Every sentence of the interface in Chinese; `en.ts` has the same keys. */
export const zh = {
  moreScreens: '更多',
  /** The words of each area, in a file of its own. */
  area: { amendments, breakdown, coherence, dates, duty, keys, library, lights, paths, plans, review, search, values, work },
  ...statements,
  ...deciding,
  ...documents,
  product: '蓝图',
  skip: '跳到正文',
  mainNavigation: '主导航',
  phoneNavigation: '手机导航',
  plan: '规划',
  choosePlan: '选择规划',
  language: 'English',
  theme: '切换深浅色',
  today: '今天',
  cockpit: '驾驶舱',
  rules: '亮灯规则',
  reader: '规划文本',
  review: '审核',
  indicators: '指标',
  values: '数据',
  tasks: '任务',
  projects: '项目库',
  plans: '规划',
  breakdown: '分解',
  duty: '责任',
  amendments: '调整',
  coherence: '衔接检查',
  imports: '导入',
  find: '在本页列表中找',
  keys: '全部快捷键',
  close: '关闭',
  cancel: '取消',
  loading: '正在读取',
  screenFault: (what: string) => `这一屏没有显示出来。请再试一次；还不行，请把这一句转给维护人员：${what}`,
  /** What stands between and around words; each language has its own. */
  sign: { word: '', comma: '，', list: '、', stop: '；', colon: '：', end: '。', inside: (words: string | number) => `（${words}）` },
  codeGone: '蓝图已经更新，这一页没能自动换成新的；请重新载入，还不行请稍后再试。',
  reload: '重新载入',
  connectionLost: '连不上蓝图的服务，正在重试。没有保存的内容还在这一页，恢复后可以接着做。',
  showMore: (n: string, all: string) => `再显示 ${n} 条，共 ${all} 条`,
  showNext: (n: string, all: string) => `已显示 ${n} 条，共 ${all} 条，接着显示`,
  cutAt: (n: string, all: string, rest: string) => `共 ${all} 条，先列 ${n} 条。${rest}`,
  latestOnly: (n: string) => `只列最近 ${n} 次。更早的仍留在登记册里。`,
  leaveTitle: '还没有保存',
  leaveText: '现在离开，刚才的改动就没有了。',
  leaveIt: '不保存，离开',
  discardText: '现在关上，刚才填的就没有了。',
  discardIt: '不保存，关上',
  stayHere: '留在这里',
  retry: '再试一次',
  noMatch: '没有找到。换一个词，或清空查找。',
  notFound: '没有这个页面。',
  backHome: '回驾驶舱',
  toList: (list: string) => `回到${list}`,
  drawing: '图名',
  dataAsOf: '数据截至',
  version: '版次',
  versionOf: (n: number) => `第 ${n} 版`,
  period: (from: number, to: number, today: string, share: string) => `规划期 ${from} 至 ${to}，今天 ${today}，时间过去 ${share}%`,
  periodOver: (year: number) => `规划期已于 ${year} 年底结束`,
  walked: (months: number) => `规划走到第 ${months} 个月`,
  timePassed: '时间过去',
  passedAndLeft: (a: number, b: number) => `已过 ${a} 个月，余 ${b} 个月`,
  binding: '约束性',
  expected: '预期性',
  bindingTitle: (n: number) => `约束性指标 ${n} 项`,
  expectedTitle: (n: number) => `预期性指标 ${n} 项`,
  otherTitle: (n: number) => `未标属性的指标 ${n} 项`,
  allIndicators: '全部指标',
  figure: (n: number) => `图 ${n}`,
  table: (n: number) => `表 ${n}`,
  actual: '实际',
  target: '目标',
  base: '基期',
  latest: '最新',
  path: '序时路径',
  noActual: '还没有实际值',
  noTarget: '还没有目标值',
  stage: { idea: '谋划', reserve: '储备', construction: '在建', completed: '建成', cancelled: '取消' } as Record<string, string>,
  tasksAndProjects: '任务与项目',
  countOf: '个',
  itemsOf: '项',
  noPlan: '还没有规划',
  noPlanYet: '还没有规划。先导入纲要、工作报告或专项规划。',
  noPlanDo: '把规划纲要、工作报告或专项规划拖到下面，蓝图会读出其中的指标、任务和项目，每个数都连着原句。',
  noIndicators: '还没有指标。审核时通过数据陈述，它们就成为指标。',
  noTasks: '还没有任务。审核时通过任务陈述，它们就列在这里。',
  save: '保存',
  more: '再取一些',
  aliases: '别名',
  noChart: '没有可以画成线的数；下表列出全部说法。',
  unit: '单位',
  name: '名称',
  attribute: '属性',
  indicatorHead: (n: number, b: number) => `${n} 项指标，约束性 ${b} 项在前`,
  failedHead: '没有读到',
  listView: '表格',
  statusLabel: '状态',
  timeLabel: '时间',
  keyHelp: {
    '/': '在本页列表中找；↓ 到列表，回车搜索全部',
    '?': '全部快捷键',
    Tab: '下一个控件',
    'Ctrl Enter': '提交表单',
    Esc: '关闭',
  } as Record<string, string>,
}

type Sentence<T> = T extends (...values: infer A) => string ? (...values: A) => string : T extends string ? string : T
export type Messages = { [K in keyof typeof zh]: Sentence<(typeof zh)[K]> }
