import type { BodyNames, FoundBody } from './body-names.ts'

/**
 * Who a sentence or paragraph makes responsible.
 *
 *     由⟦市科学技术局⟧牵头，⟦市财政局⟧、⟦市税务局⟧配合，建立……     duty.lead-words   lead, support, support
 *     （责任单位：⟦市水利局⟧、⟦各县市区人民政府⟧）                    duty.list         the first unit named leads
 *     支持⟦市教育局⟧办好……                                          duty.mention      a guess: it is only named
 */
export interface DutyReading {
  readonly lead: Body | null
  readonly support: readonly Body[]
  readonly rule: 'duty.lead-words' | 'duty.list' | 'duty.mention'
  /** Chance that it is right, in [0, 1]. */
  readonly confidence: number
}
export type Body = Omit<FoundBody, 'position'>

/** Stands for every county, district and county-level city of the authority. */
export const ALL_PLACES = '各县市区'

const LONGEST = 2_000
/** 各县（市、区）人民政府 and the like. */
export const EVERY_PLACE = /各(?:县[（(]市[、，,]?区[）)]|县市区|县区|区县|市县|县|区)(?:人民)?(?:政府)?(?:[（(]管委会[）)])?/g
const UNIT =
  /(?:局|委员会|委|办公室|办|部|厅|署|院|中心|集团|公司|联合会|总工会|残联|妇联|红十字会|银行|管委会|政府|支队|海关|协会|小组|指挥部)$/
const LIST =
  /(牵头|主要责任|第一责任|责任|主办|承办|负责|配合|协办|参加|参与|协同)(?:单位|部门)(?:及配合单位)?[：:]\s{0,4}([^；;。）)\n：:]{2,400}?)(?=[；;。）)\n]|$|(?:，|,)?\s{0,4}(?:牵头|主办|承办|配合|协办|参加|参与|责任)(?:单位|部门)[：:])/g

/** The units of a list such as `市水利局、市财政局等`: known ones by their identity, others by their name where it is one of a unit. */
export function readUnits(list: string, names: BodyNames): Body[] {
  const bodies: Body[] = []
  const pieces = list.split(/[、，,\s]|以及|(?<=局|委|办|部|院|会|心|府)(?:和|及|与)/)
  for (const piece of pieces) {
    const name = piece.replace(/^(?:由|会同|和|及|与)|(?:等(?:有关)?(?:部门|单位)?|按职责分工负责|分别负责)$/g, '')
    if (name === ALL_PLACES) bodies.push({ id: null, name })
    else {
      const id = names.exact(name)
      if (id) bodies.push({ id, name })
      else if (UNIT.test(name) && name.length <= 24) bodies.push({ id: null, name })
    }
  }
  return bodies
}

const same = (a: Body, b: Body) => (a.id === null || b.id === null ? a.name === b.name : a.id === b.id)
const distinct = (bodies: readonly Body[]) => bodies.filter((one, index) => bodies.findIndex(other => same(one, other)) === index)

function conclude(leads: readonly Body[], support: readonly Body[], rule: DutyReading['rule'], confidence: number): DutyReading | null {
  const [lead = null, ...rest] = distinct([...leads, ...support])
  if (!lead) return null
  // a support without a lead is what the text says
  return leads.length ? { lead, support: rest, rule, confidence } : { lead: null, support: [lead, ...rest], rule, confidence }
}

function fromLists(text: string, names: BodyNames): DutyReading | null {
  const leads: Body[] = []
  const named: Body[] = []
  const support: Body[] = []
  for (const [, role = '', list = ''] of text.matchAll(LIST)) {
    const units = readUnits(list, names)
    if (/^(?:牵头|主办|承办|主要责任|第一责任)$/.test(role)) leads.push(...units)
    else if (/^(?:责任|负责)$/.test(role)) named.push(...units)
    else support.push(...units)
  }
  return leads.length ? conclude(leads, [...named, ...support], 'duty.list', 0.95) : conclude(named, support, 'duty.list', 0.9)
}

const BEFORE = /[^，,。；;：:（(）)由]{2,120}$/
const HELPERS =
  /^[^。；;]{0,14}?[，,、]?(?:会同)?([^。；;：:（(]{3,160}?)(?:等(?:有关)?(?:部门|单位)?)?(?:按职责分工)?(?:配合|参与|参加|协助|协同)/
const WITH = /会同([^，,。；;]{3,120}?)(?:等(?:有关)?(?:部门|单位)?|建立|制定|开展|推进|实施|负责|[，,。；;]|$)/
const IN_CHARGE = /由([^，,。；;：:（(）)]{3,80}?)(?:负责|承担|组织实施|具体落实|落实)/

function fromWords(text: string, names: BodyNames): DutyReading | null {
  // 牵头单位： is a list's heading
  const at = text.search(/牵头(?!单位|部门|人)/)
  if (at >= 0) {
    const leads = readUnits((BEFORE.exec(text.slice(0, at).replace(/负责$/, ''))?.[0] ?? '').replace(/会同[^]*$/, ''), names)
    const after = text.slice(at + 2)
    const helpers = readUnits(HELPERS.exec(after)?.[1] ?? '', names)
    const joined = readUnits(WITH.exec(text)?.[1] ?? '', names)
    const found = leads.length ? conclude(leads, [...helpers, ...joined], 'duty.lead-words', 0.95) : null
    if (found) return found
  }
  const charge = IN_CHARGE.exec(text)
  return charge ? conclude(readUnits(charge[1] ?? '', names), [], 'duty.lead-words', 0.85) : null
}

/** What the text says of responsibility by the rules asked for, the surest first, or null. Blanks and line breaks inside names are nothing. */
export function readDuty(
  text: string,
  names: BodyNames,
  rules: readonly DutyReading['rule'][] = ['duty.lead-words', 'duty.list', 'duty.mention'],
): DutyReading | null {
  const words = text.slice(0, LONGEST).replace(/\s+/g, '').replace(EVERY_PLACE, ALL_PLACES)
  for (const rule of rules) {
    const found = RULES[rule](words, names)
    if (found) return found
  }
  return null
}

const fromMention = (text: string, names: BodyNames) =>
  conclude(
    names.findAll(text).map(({ id, name }) => ({ id, name })),
    [],
    'duty.mention',
    0.55,
  )

const RULES = { 'duty.lead-words': fromWords, 'duty.list': fromLists, 'duty.mention': fromMention } as const
