import type { CleanText } from '@lantu/model/clean-text'
import type { Stage } from '@lantu/model/statement'
import type { Outline, Paragraph, Range } from '@lantu/model/tree'
import type { ProjectDraft } from '../draft.ts'
import { PROJECT_VERBS, SYSTEM_END, SYSTEM_VERBS, WORKS_END } from './words.ts'

/** Something that tells one thing from the others of its kind: a place, a road's number, a name in quotation marks. */
const PROPER =
  /[A-Z]{1,3}\d{1,4}|[\u4e00-\u9fff]{1,4}(?:县|市|区|镇|乡|村|路|街|江|河|湖|山|岭|岛|桥|港|洲|溪|塘|坪|冲|湾|城)|[“《]|[\u4e00-\u9fff]{2,4}[-至到][\u4e00-\u9fff]{2,6}/
const GENERIC =
  /^(?:[一二三四五六七八九十百\d]+[个座条处所项家大类批]|一批|重大|重点|各类|各|大型|中小型|农村|城镇|城乡|全市|全省|全国|一系列|现代|新型|公共|城市|县级|乡镇|社区|基层|专业|大中型|基础设施|民生|国家|省级|市级|高标准|标准化|示范)*(?:$|(?:的)?)/
const NOT_A_NAME = /[，。；：！？]|^(?:和|及|与|以|对|在|向|把|使|让|为)|完善|加强|提高|促进|推动|鼓励/
const QUANTITY =
  /(?:\d[\d.,]*|[一二两三四五六七八九十百]+)(?:万|亿)?(?:千瓦|兆瓦|公里|千米|米|平方米|平方公里|亩|吨|立方米|张|床|个|座|套|亿元|万元)(?:级|\/日|\/年)?/
const MAX_NAME = 40

interface Piece extends Range {
  readonly text: string
}

/** The members of an enumeration, outside quotation marks and brackets. */
function membersOf(text: string, start: number, end: number): Piece[] {
  const members: Piece[] = []
  let depth = 0
  let from = start
  const add = (to: number) => {
    let [a, b] = [from, to]
    while (a < b && /\s/.test(text[a] as string)) a++
    while (b > a && /\s/.test(text[b - 1] as string)) b--
    if (b > a) members.push({ start: a, end: b, text: text.slice(a, b).replace(/\s+/g, '') })
  }
  for (let i = start; i < end; i++) {
    const char = text[i] as string
    if ('“‘（《「'.includes(char)) depth++
    else if ('”’）》」'.includes(char)) depth = Math.max(0, depth - 1)
    else if (
      depth === 0 &&
      (char === '、' || ((char === '和' || char === '及') && !/[平共温谐推涉普以]/.test(text[i - 1] ?? '') && i - from >= 2))
    ) {
      add(i)
      from = i + 1
    }
  }
  add(end)
  return members
}

const cut = (piece: Piece, front: number, back = 0): Piece => ({
  start: piece.start + front,
  end: piece.end - back,
  text: piece.text.slice(front, piece.text.length - back),
})

/** 等重大项目, 等10个项目 and the like after the last name. */
function withoutEtc(piece: Piece): Piece {
  const at = piece.text.search(/等(?:[一二三四五六七八九十百\d]+[个座条处所项家批]|重大|重点|一批|[^、]{0,10}(?:项目|工程|建设|中心)$|$)/)
  return at > 1 ? { start: piece.start, end: piece.start + at, text: piece.text.slice(0, at) } : piece
}

/** The verb that opens a clause, after words of manner, and where its object begins. */
function verbOf(clause: string): { verb: string; stage: Stage; length: number } | null {
  const manner =
    /^(?:全力|大力|积极|重点|着力|切实|抓紧|尽快|同步|统筹|稳步|扎实|有序|支持|确保|争取|力争|同时|到?\d{4}年[底末前]?|完成)*?/.exec(
      clause,
    )?.[0].length ?? 0
  for (const [verb, stage] of PROJECT_VERBS) if (clause.startsWith(verb, manner)) return { verb, stage, length: manner + verb.length }
  return null
}

/** What the last member shares with the short ones before it: 角山、松木、酃湖｛污水处理厂｝. */
function sharedTail(members: readonly Piece[]): string {
  const last = members.at(-1)
  const end = last ? WORKS_END.exec(last.text) : null
  return end && members.length > 1 ? (last as Piece).text.slice(end.index) : ''
}

const trimWorks = (text: string) => text.replace(/(?:的)?(?:前期工作|前期|建设|实施|落地|投产|达产|进度|开工|竣工|步伐|等)$/, '')

function projectsIn(
  clean: CleanText,
  clause: Range,
  quote: Range,
  section: number,
  boxed: boolean,
  carried: { verb: string; stage: Stage } | null,
): { drafts: ProjectDraft[]; verb: { verb: string; stage: Stage } | null } {
  const text = clean.text.slice(clause.start, clause.end)
  const verb = verbOf(text)
  const stageVerb = verb ?? carried
  const from = clause.start + (verb?.length ?? 0)
  if (!stageVerb && !boxed) return { drafts: [], verb: null }
  const members = membersOf(clean.text, from, clause.end).map(withoutEtc)
  const tail = sharedTail(members)
  const drafts: ProjectDraft[] = []
  members.forEach((member, i) => {
    const bare = trimWorks(member.text)
    const piece = cut(member, 0, member.text.length - bare.length)
    const whole = WORKS_END.test(piece.text)
    const short =
      !whole &&
      tail !== '' &&
      i < members.length - 1 &&
      piece.text.length <= 8 &&
      piece.text.length >= 2 &&
      /^[\u4e00-\u9fffA-Z\d（）-]+$/.test(piece.text)
    if (!whole && !short) return
    const name = short ? piece.text + tail : piece.text
    if (name.length < 4 || name.length > MAX_NAME || NOT_A_NAME.test(name) || /\d+(?:个|座|条|处|所|家|项)/.test(name)) return
    const kindAt = WORKS_END.exec(name)?.index ?? 0
    const front = name.slice(0, kindAt)
    if (
      front.length < 2 ||
      (!short && !PROPER.test(front) && !PROPER.test(name.slice(0, 6)) && front.length < 3) ||
      GENERIC.exec(front)?.[0] === front
    )
      return
    const proper = PROPER.test(name) || short
    if (!proper && !boxed) return
    drafts.push({
      kind: 'project',
      name: name.slice(0, 300),
      stage: stageVerb?.stage ?? '',
      verb: stageVerb?.verb ?? '',
      quantity: QUANTITY.exec(name)?.[0] ?? '',
      start: piece.start,
      end: piece.end,
      quote,
      section,
      rule: short ? 'project.shared-tail' : boxed ? 'project.box' : 'project.clause',
      confidence: short ? 0.6 : boxed ? 0.7 : 0.65,
    })
  })
  return { drafts, verb: stageVerb ? { verb: stageVerb.verb, stage: stageVerb.stage } : null }
}

function systemIn(clean: CleanText, clause: Range, quote: Range, section: number): ProjectDraft[] {
  const text = clean.text.slice(clause.start, clause.end)
  const manner =
    /^(?:进一步|加快|积极|全面|着力|不断|大力|探索|逐步|切实|推动|抓紧|尽快|依托[^，]{2,20}|要|应)*?(?=[\u4e00-\u9fff])/.exec(text)?.[0]
      .length ?? 0
  const verb = SYSTEM_VERBS.find(word => text.startsWith(word, manner) || text.startsWith(word))
  if (!verb) return []
  const from = clause.start + text.indexOf(verb) + verb.length
  return membersOf(clean.text, from, clause.end)
    .map(withoutEtc)
    .map(member => cut(member, 0, member.text.length - member.text.replace(/(?:的)?建设$/, '').length))
    .filter(
      member =>
        SYSTEM_END.test(member.text) &&
        member.text.length >= 5 &&
        member.text.length <= MAX_NAME &&
        !/^(?:各类|一批|各项|相关|有关)/.test(member.text),
    )
    .map(member => ({
      kind: 'system' as const,
      name: member.text,
      stage: /完善|健全|提升/.test(verb) ? ('upgrade' as const) : ('start' as const),
      verb,
      quantity: '',
      start: member.start,
      end: member.end,
      quote,
      section,
      rule: 'system.clause',
      confidence: 0.6,
    }))
}

/** Named projects and promised systems of the outline; one entry a name and place. */
export function extractProjects(clean: CleanText, outline: Outline): ProjectDraft[] {
  const drafts: ProjectDraft[] = []
  for (const block of outline.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'bullet') continue
    drafts.push(...ofParagraph(clean, block, outline.sections[block.section]?.kind === 'box'))
  }
  const seen = new Set<number>()
  return drafts.filter(draft => !seen.has(draft.start) && seen.add(draft.start))
}

function ofParagraph(clean: CleanText, paragraph: Paragraph, boxed: boolean): ProjectDraft[] {
  const drafts: ProjectDraft[] = []
  for (const sentence of paragraph.sentences) {
    let carried: { verb: string; stage: Stage } | null = null
    for (const clause of sentence.clauses) {
      const found = projectsIn(clean, clause, { start: sentence.start, end: sentence.end }, paragraph.section, boxed, carried)
      drafts.push(...found.drafts, ...systemIn(clean, clause, { start: sentence.start, end: sentence.end }, paragraph.section))
      carried = found.verb && found.drafts.length ? found.verb : null
    }
  }
  return drafts
}
