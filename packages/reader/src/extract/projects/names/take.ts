import type { Stage } from '@lantu/model/statement'
import { type Ending, readEnding } from '../endings.ts'
import { ABSTRACT } from '../lexicon/heads.ts'
import { specificity } from '../specificity.ts'
import { COUNT, COUNTED_AFTER, SEVERAL, SIZE } from './counts.ts'
import type { Member } from './member.ts'
import type { Governed, Name } from './name.ts'
import { CIRCUMSTANCE, CLAUSE, PLURAL, SLOGAN, SYSTEM_CLAUSE, SYSTEM_OPENS } from './no-names.ts'
import { projectAllowed, systemAllowed } from './promised.ts'

const MAX_NAME = 48
/** 各类市场主体联农带农机制: one mechanism for all. */
const ONE_FOR_ALL = /^各[类级](?![、和]).{6,}(?:机制|制度)$/
/** 100万吨乙烯炼化 in a list: the size is the beginning of its name. */
const CAPACITY = /^\d[\d.]*(?:万|亿)?吨[\u4e00-\u9fff]{4}/

/** Adds a name to the names found, unless no name may read like this. */
export function take(
  found: Name[],
  member: Member,
  name: string,
  kind: 'project' | 'system',
  governed: Governed,
  rule: string,
  listed = false,
  upgrade = member.ending.upgrade,
): void {
  const { ending } = member
  if (
    name.length < 2 ||
    name.length > MAX_NAME ||
    (PLURAL.test(name) && !(kind === 'system' && ONE_FOR_ALL.test(name))) ||
    SLOGAN.test(name) ||
    ABSTRACT.endingAt(name) ||
    (kind === 'system' ? SYSTEM_CLAUSE.test(name) || SYSTEM_OPENS.test(name) : CLAUSE.test(name) || CIRCUMSTANCE.test(name))
  )
    return
  if (
    COUNTED_AFTER.test(name) ||
    (COUNT.test(name) && !(listed && CAPACITY.test(name))) ||
    SEVERAL.test(name) ||
    (name.includes('或') && /[^、]或[^、]/.test(name))
  )
    return
  const headAt = name !== member.text ? readEnding(name).headAt : ending.kind === 'none' ? name.length : ending.headAt
  const special = specificity(name, headAt, governed.places)
  if (kind === 'system' ? !systemAllowed(member, name, special, governed) : !projectAllowed(member, name, special, governed, listed)) return
  found.push({
    start: member.start,
    end: member.end,
    kind,
    name,
    quantity: member.quantity || (SIZE.exec(name)?.[0] ?? ''),
    stage: stageOf(governed, upgrade, ending),
    verb: governed.words,
    rule,
    evidence: {
      kind,
      name,
      governed: governed.verb === null ? 'none' : governed.predicated ? 'predicate' : governed.verb.force === 'strong' ? 'made' : 'pushed',
      special,
      ending: name === member.text ? ending.kind : readEnding(name).kind,
      listed,
      completed: name !== member.text && kind === 'project',
      from: governed.boxed ? 'box' : 'prose',
    },
  })
}

function stageOf({ stage, verb }: Governed, upgrade: boolean, ending: Ending): Stage {
  if (ending.preparing) return 'planning'
  if (upgrade && stage !== 'complete' && stage !== 'done' && stage !== 'planning' && verb) return 'upgrade'
  return stage
}
