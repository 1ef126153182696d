import type { Stage } from '@lantu/model/statement'
import { atEnd, signsOfAny } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import { confidenceOf } from '../confidence/confidence.ts'
import type { Evidence } from '../confidence/reasons.ts'
import { type Ending, readEnding } from '../endings.ts'
import { COUNTIES } from '../lexicon/counties.ts'
import { ABSTRACT, SYSTEMS } from '../lexicon/heads.ts'
import { specificity } from '../specificity.ts'
import { COUNT, COUNTED_AFTER, SEVERAL, SIZE } from './counts.ts'
import type { Member } from './member.ts'
import type { Governed, Name } from './name.ts'
import { AND_KINDS, CIRCUMSTANCE, CLAUSE, PLURAL, SLOGAN, SYSTEM_CLAUSE, SYSTEM_OPENS } from './no-names.ts'
import { projectAllowed, systemAllowed } from './promised.ts'

const MAX_NAME = 48
/** 各类养殖主体带动散户机制: one mechanism for all. */
const ONE_FOR_ALL = /^各[类级](?![、和])(?:.{6,}(?:机制|制度)|[^的]{3,30}的[^的]{3,20}(?:系统|平台|体系|数据库))$/
/** 80万吨浆纸加工 in a list: the size is the beginning of its name. */
const CAPACITY = /^(?:\d[\d.]*(?:万|亿)?吨(?:[\u4e00-\u9fff]{3}|[A-Z]{2})|[百千]万(?:吨(?!级)|千瓦)[\u4e00-\u9fff]{2})/

/** 石梁县重点项目: a sort of projects; 路基工程: a part of one. */
const SORTED = atEnd(
  /^(?:路基|路面|桥涵|主体|土建|基础|桩基|附属|配套|绿化|亮化|管网|安装|装修|场平|土石方)(?:工程|项目)$|(?:重点|重大|主要|骨干|民生|惠民|实事)(?:建设)?(?:项目|工程)$/,
)

/** 80万吨铝板带项目一期: what is made and how much, of one plant. */
const SIZED =
  /^(?:年产)?\d[\d.]*(?:万|亿)?(?:吨(?!级)|千瓦|只|头|台|辆|套|平方米|立方米)[\u4e00-\u9fffA-Z]{2,}(?:项目|工程|生产线|装置|基地|产业园|园区|厂|电站|机组|码头|粮库|冷库)(?:[一二三四五]期)?$/

const SORT_ONLY = atEnd(/重[点大](?:建设)?项目$/)

/** 川荻线（云埠段）｜改造: how far it goes is no part of the name. */
const EXTENT = /（(?:[^（）]{2,16}段|[\u4e00-\u9fff]{2,8}(?:[-—－～]{1,2}[\u4e00-\u9fff]{2,8}){1,4}(?<!区))）(?=[\u4e00-\u9fff])/

/** 渔船监管平台｜（以下简称平台）, 用水公示制度｜（试行）: what else it is called, or how far it is. */
const EXPLAINED = /（[^（）]+）$/
const explainedAt = (name: string) => {
  const open = name.endsWith('）') ? name.search(EXPLAINED) : -1
  return open > 0 && SYSTEMS.endingAt(name, open) !== '' ? open : -1
}

/** 创建“智慧校园”: what is applied for, not set up. */
const HONOUR = search(/示范|智慧/)

const NO_OPENINGS = signsOfAny([PLURAL, SLOGAN, SEVERAL, COUNT, SYSTEM_OPENS, CIRCUMSTANCE])

/** Whether words begin as no name does. */
const opensWrong = (name: string, kind: Name['kind'], said: boolean): boolean =>
  NO_OPENINGS.has(name.charCodeAt(0)) &&
  ((PLURAL.test(name) && !(kind === 'system' && ONE_FOR_ALL.test(name))) ||
    SLOGAN.test(name) ||
    SEVERAL.test(name) ||
    (kind === 'system' ? SYSTEM_OPENS.test(name) : CIRCUMSTANCE.test(name)) ||
    (COUNT.test(name) && !(said && CAPACITY.test(name)) && !SIZED.test(name)))

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
  const explained = kind === 'system' ? explainedAt(name) : -1
  if (explained > 0) {
    if (name === member.text) member = member.as(name.slice(0, explained), member.ending, member.start, member.start + explained)
    name = name.slice(0, explained)
  }
  if (name.length < 2 || name.length > MAX_NAME || opensWrong(name, kind, listed || governed.predicated === true)) return
  if (
    ABSTRACT.endingAt(name) ||
    AND_KINDS.test(name) ||
    COUNTED_AFTER.test(name) ||
    (kind === 'system' ? SYSTEM_CLAUSE.test(name) : CLAUSE.test(name)) ||
    (!listed && COUNTIES.has(name))
  )
    return
  if (name.includes('“') !== name.includes('”')) return
  if (name.includes('或') && /[^、]或[^、]/.test(name)) return
  const { verb, words, places, boxed, predicated } = governed
  const asWritten = name === member.text
  const ending = asWritten ? member.ending : readEnding(name)
  const special = asWritten ? member.specificity(places) : specificity(name, ending.headAt, places)
  if (kind === 'project' && SORTED.test(name) && (special < 2 || SORT_ONLY.test(name))) return
  if (kind === 'system' ? !systemAllowed(member, name, special, governed) : !projectAllowed(member, name, special, governed, listed)) return
  const evidence: Evidence = {
    kind,
    name,
    governed: verb === null ? 'none' : predicated ? 'predicate' : verb.force === 'strong' ? 'made' : 'pushed',
    special,
    ending: ending.kind,
    listed,
    completed: !asWritten && kind === 'project',
    from: boxed ? 'box' : 'prose',
  }
  found.push({
    start: member.start,
    end: member.end,
    kind,
    name: name.includes('（') ? name.replace(EXTENT, '') : name,
    quantity: member.quantity || (SIZE.exec(name)?.[0] ?? ''),
    stage: kind === 'system' && verb?.word === '创建' && !HONOUR.test(name) ? 'start' : stageOf(governed, upgrade, member.ending),
    verb: words,
    rule,
    evidence,
    agrees: false,
    judged: confidenceOf(evidence, false),
  })
}

function stageOf({ stage, verb }: Governed, upgrade: boolean, ending: Ending): Stage {
  if (ending.preparing) return 'planning'
  if (upgrade && stage !== 'complete' && stage !== 'done' && stage !== 'planning' && verb) return 'upgrade'
  return stage
}
