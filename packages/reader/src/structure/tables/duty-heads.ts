import { openingKinds } from '../../patterns/gates.ts'

/**
 * What the columns of a table of duties hold (任务分工表, 重点任务清单, 责任分解表): `category` sorts the rows, `work` says what is to be done,
 * `goal` how far, `lead` who leads, `unit` who answers (the first leads where no column does), `help` who helps, `due` by when, `leader` who oversees.
 */
export type DutyRole = 'index' | 'category' | 'work' | 'goal' | 'lead' | 'unit' | 'help' | 'due' | 'leader' | 'other'

const INDEX = /^(?:序号|编号|项号|[Nn][Oo]\.?|#)$/
const WHO = '(?:责任)?(?:单位|部门|主体|科室|处室|股室|机构)'
const LEAD = new RegExp(`^(?:[市县区州省]级|[市县区州省]直)?(?:牵头|主责|主办|承办|主要责任|第一责任|主体责任|主管|总牵头)${WHO}$`)
const UNIT = new RegExp(
  `^(?:[市县区州省]级|[市县区州省]直)?(?:责任|落实|实施|执行|负责|完成|办理|任务承担|责任落实|承担|责任分工|分工)${WHO}(?:[及和、/].{2,6})?$|^(?:责任|任务|部门|单位|职责)分工$|^(?:牵头|主办|主责)(?:单位|部门)?[及和与、/](?:责任|配合|协办|参与|落实|参加)${WHO}$`,
)
const HELP = new RegExp(`^(?:[市县区州省]级|[市县区州省]直)?(?:配合|协助|协办|协同|参与|参加|协作|支持)${WHO}$`)
const DUE =
  /^(?:计划|预计|整改|工作|要求|总体)?(?:完成|办结|办理|推进|落实|实施|任务完成|目标完成|工作完成)?(?:时限|时间|期限|限期|时间节点|日期|节点)(?:要求|安排)?$/
const LEADER =
  /^(?:[市县区州省]?(?:政府|委)?)(?:分管|责任|牵头|包保|联系|挂钩|包抓|领办|主管|督办|督查|包联)(?:[市县区州省]?(?:级|政府|委)?)(?:领导|领导同志|人|负责人|副?[市县区州省]长)$|^责任人$/
const CATEGORY = /^(?:(?:任务|工作|事项|项目|目标)?(?:类别|分类|类型|大类)|领域|重点领域|板块|方面|一级任务|工作方向|章节|部分|工作领域)$/
const GOAL =
  /^(?:(?:年度|工作|任务|预期|阶段|阶段性|全年|本年|今年|(?:19|20)\d\d年度?|主要|量化|完成|具体)*(?:目标|指标|目标值|指标值|目标要求|成效|成果|成果形式|完成标志))$/
const WORK =
  /^(?:(?:政府工作报告|报告|重点|主要|目标|具体|工作|任务|分解|改革|落实|推进|整改|建设|实施|实事|年度|细化|民生|项目|重要|(?:19|20)\d\d年)*(?:任务|内容|举措|措施|事项|工作|实事|任务分解|工作要求|任务名称|任务清单|事项名称|工作项目|实事项目|任务要求|工作任务及目标|任务及目标|任务及措施|任务和措施|任务目标|目标任务))$/

/** A heading as its words: without blanks and without what stands in brackets (第一个为牵头单位). */
const wordsOf = (heading: string): string => heading.replace(/\s+/g, '').replace(/[（(][^（）()]*[）)]$/, '')

const LONGEST_HEAD = 16

const ROLES: readonly (readonly [DutyRole, RegExp])[] = [
  ['index', INDEX],
  ['lead', LEAD],
  ['unit', UNIT],
  ['help', HELP],
  ['due', DUE],
  ['leader', LEADER],
  ['category', CATEGORY],
  ['work', WORK],
  ['goal', GOAL],
]
/** Blanks are left out of a heading, and a bracket at its end: where one opens it, its words may begin with anything. */
const REWRITTEN = /^[\s（(]/
const mayBe = openingKinds([...ROLES.map(([, pattern]) => [pattern]), [REWRITTEN]])

/** What a heading says of its column. */
export function dutyRoleOf(heading: string): DutyRole {
  // nearly every line is left by its first sign, before its words are put together
  if (heading.length > 3 * LONGEST_HEAD || mayBe(heading) === 0) return 'other'
  const words = wordsOf(heading)
  if (words.length > LONGEST_HEAD || mayBe(words) === 0) return 'other'
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
}

const ANSWERS: readonly DutyRole[] = ['lead', 'unit']

/** Whether headings are those of a table of duties: what is to be done, and who answers for it. */
export const areDutyHeads = (roles: readonly DutyRole[]): boolean => roles.includes('work') && roles.some(role => ANSWERS.includes(role))
