import type { Reason } from '@lantu/model/statement'
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
}

const LONG = { project: 16, system: 18 }
const SHORT = 5

const GOVERNED = { made: 'verb-of-making', pushed: 'verb-of-pushing', predicate: 'predicate', none: 'without-verb' } as const
const SPECIAL = ['kind-only', 'own-words', 'own-name'] as const
const ENDINGS = {
  works: 'ends-in-thing',
  act: 'ends-in-act',
  project: 'ends-in-project',
  programme: 'ends-in-project',
  none: 'no-head',
  system: 'platform',
} as const
const FROM = { prose: null, box: 'in-a-box', 'box-heading': 'box-heading', table: 'table' } as const

/** Why one can be more or less sure that a name is a project or a system, and is cut where it ends. */
export function reasonsOf(evidence: Evidence): Reason[] {
  const { kind, name } = evidence
  const reasons: Reason[] = []
  const from = FROM[evidence.from]
  if (from) reasons.push(from)
  if (evidence.from === 'prose' || evidence.from === 'box') reasons.push(GOVERNED[evidence.governed])
  reasons.push(SPECIAL[evidence.special])
  reasons.push(kind === 'system' && /(?:机制|制度|体系)$/.test(name) ? 'mechanism' : ENDINGS[evidence.ending])
  if (evidence.listed) reasons.push('in-a-list')
  if (evidence.completed) reasons.push('completed-name')
  if (name.length >= LONG[kind]) reasons.push('long-name')
  if (name.length < SHORT) reasons.push('short-name')
  if (name.includes('、')) reasons.push('listed-name')
  if (/[和与及]/.test(name)) reasons.push('joined-name')
  if (name.includes('的')) reasons.push('described-name')
  return reasons
}
