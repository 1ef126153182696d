import type { Reason } from '@lantu/model/reason'
import { Cues } from '../../../patterns/cues.ts'
import { SignKinds } from '../../../patterns/sign-set.ts'
import type { Ending } from '../endings.ts'

/** What is known of a name that bears on whether it is one. */
export interface Evidence {
  readonly kind: 'project' | 'system'
  readonly name: string
  /** What puts it down as promised: 新建 makes, 推进 pushes on, a predicate (…建成投产) or nothing at all. */
  readonly governed: 'made' | 'pushed' | 'predicate' | 'none'
  /** 2: a place, a number or a name of its own; 1: more than a kind of thing; 0: a kind of thing. */
  readonly special: 0 | 1 | 2
  readonly ending: Ending['kind']
  /** In a list that its class closes: 甲、乙等项目. */
  readonly listed: boolean
  /** Words of the list were put back into it. */
  readonly completed: boolean
  readonly from: 'prose' | 'box' | 'box-heading' | 'table'
  /** How probable it is that a name which the tagger alone found is right and its stage too, in [0, 1]. */
  readonly learned?: number
}

const LONG = { project: 16, system: 18 }
const SHORT = 5

/** The reasons in the order in which they are told where they weigh the same. */
export const REASONS = [
  'in-a-box',
  'box-heading',
  'table',
  'verb-of-making',
  'verb-of-pushing',
  'predicate',
  'without-verb',
  'kind-only',
  'own-words',
  'own-name',
  'mechanism',
  'ends-in-thing',
  'ends-in-act',
  'ends-in-project',
  'no-head',
  'platform',
  'in-a-list',
  'completed-name',
  'long-name',
  'short-name',
  'listed-name',
  'joined-name',
  'described-name',
  'damaged-text',
  'institution',
  'framework',
  'watches',
  'learned',
] as const satisfies readonly Reason[]
const bit = (reason: (typeof REASONS)[number]) => 1 << REASONS.indexOf(reason)

const GOVERNED = {
  made: bit('verb-of-making'),
  pushed: bit('verb-of-pushing'),
  predicate: bit('predicate'),
  none: bit('without-verb'),
} as const
const SPECIAL = [bit('kind-only'), bit('own-words'), bit('own-name')] as const
const ENDINGS = {
  works: bit('ends-in-thing'),
  act: bit('ends-in-act'),
  project: bit('ends-in-project'),
  programme: bit('ends-in-project'),
  none: bit('no-head'),
  system: bit('platform'),
} as const
const FROM = { prose: 0, box: bit('in-a-box'), 'box-heading': bit('box-heading'), table: bit('table') } as const
const MECHANISM = bit('mechanism')
const INSTITUTION = bit('institution')
const FRAMEWORK = bit('framework')
const WATCHES = bit('watches')
const LISTED = bit('in-a-list')
const COMPLETED = bit('completed-name')
const LONG_NAME = bit('long-name')
const SHORT_NAME = bit('short-name')
const DAMAGED = bit('damaged-text')
/** Signs in a name that are a reason each: three bits, of which the first is the one of a listed name. */
const WITHIN = new SignKinds([
  [bit('listed-name') / bit('listed-name'), '、'],
  [bit('joined-name') / bit('listed-name'), '和与及'],
  [bit('described-name') / bit('listed-name'), '的'],
])
const JOINED = bit('joined-name') / bit('listed-name')
/** A sign that joins; 永和｜水库, 和田｜医院 and 参与 have it in a word of their own. */
const JOINT = /(?<![呼永太泰颐祥仁共兴])和(?!谐|睦|美|静|顺|硕|平(?![安台原衡均])|田(?!园)|政(?![府务策]))|(?<!参)与|(?<![普涉])及(?!时)/
const FIRST_WITHIN = REASONS.indexOf('listed-name')

/** What watches, assesses, exchanges or publishes is a system whatever it is called last. */
const WATCHES_CUE = new Cues(
  '监测 预警 监管 监督 评估 评价 考核 考评 评议 统计 信息 数字 智慧 网络 大数据 备案 公示 公开 共享 信用 追溯 风险 防控 应急 电子 监控 交易 清单 档案 联动 协调',
)

/** What a system is called last, and whether it watches. */
function kindOf(name: string, ending: Ending['kind']): number {
  const called = name.endsWith('制') ? MECHANISM : name.endsWith('制度') ? INSTITUTION : name.endsWith('体系') ? FRAMEWORK : ENDINGS[ending]
  return WATCHES_CUE.in(name) ? called | WATCHES : called
}

const LEARNED = bit('learned')

/** Why one can be more or less sure that a name is a project or a system, and is cut where it ends: a bit for each reason. */
export function reasonsOf(evidence: Evidence, damaged: boolean): number {
  const { kind, name, from } = evidence
  let reasons = FROM[from] | SPECIAL[evidence.special] | (kind === 'system' ? kindOf(name, evidence.ending) : ENDINGS[evidence.ending])
  if (from === 'prose' || from === 'box') reasons |= GOVERNED[evidence.governed]
  if (evidence.learned !== undefined) reasons |= LEARNED
  if (evidence.listed) reasons |= LISTED
  if (evidence.completed) reasons |= COMPLETED
  if (name.length >= LONG[kind]) reasons |= LONG_NAME
  if (name.length < SHORT) reasons |= SHORT_NAME
  let within = 0
  for (let i = 0; i < name.length; i++) within |= WITHIN.of(name.charCodeAt(i))
  if ((within & JOINED) !== 0 && !JOINT.test(name)) within &= ~JOINED
  reasons |= within << FIRST_WITHIN
  return damaged ? reasons | DAMAGED : reasons
}
