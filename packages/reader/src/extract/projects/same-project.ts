import { projectKey } from '@lantu/model/project-key'
import type { ProjectDraft } from '../draft.ts'

/**
 * Whose a thing may be: in the plan of 青川湖市, 市博物馆 and 青川湖市博物馆 are one and 县博物馆 is another.
 */
interface Owners {
  readonly names: readonly string[]
  /** 市 of 青川湖市; empty where the plan says no place. */
  readonly level: string
}

/** A name without whose it is, for a thing that is its own in any case. 石梁县客运站 is 石梁客运站. */
function withoutOwner(key: string, { names, level }: Owners): string {
  let rest = key
  for (const owner of names) if (rest.startsWith(owner)) rest = rest.slice(owner.length)
  const own = level && rest.startsWith(level) ? rest.slice(1) : rest
  const bare = own[2] === '县' || own[2] === '市' ? own.replace(/^([\u4e00-\u9fff]{2})[县市](?=[\u4e00-\u9fff]{3})/, '$1') : own
  // 松里物流园区, 松里物流园
  const name = bare.length >= 3 ? bare : key
  return name.endsWith('园区') ? name.slice(0, -1) : name
}

const LINE = /^([\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}至([\u4e00-\u9fff])[\u4e00-\u9fff]{1,3}?(高速|高铁|铁路|公路|城际铁路|高速铁路|快速路)$/

/** 云石高速 for 云埠至石梁高速: a line between two places goes by the first characters of both. Empty for anything else. */
function shortLine(key: string): string {
  const line = key.includes('至') ? LINE.exec(key) : null
  return line ? line.slice(1).join('') : ''
}

/** How a thing was named first. */
interface Mention {
  readonly name: string
  readonly key: string
}

/**
 * Joins what a document names more than once, in a chapter and again in a box: later mentions carry the first name as `sameAs`
 * where they use other words. Mentions in the same words need no link: they share their key.
 */
export function joinMentions(drafts: readonly ProjectDraft[], place: string): void {
  const level = /[市县区州省]$/.exec(place)?.[0] ?? ''
  const owners: Owners = { names: [place, place.replace(/(?:市|县|区|州|省|自治州|自治县|自治区)$/, '')].filter(Boolean), level }
  const projects = new Map<string, Mention>()
  const systems = new Map<string, Mention>()
  for (const draft of drafts) {
    const first = draft.kind === 'project' ? projects : systems
    const key = projectKey(draft.name)
    const bare = withoutOwner(key, owners)
    const short = shortLine(bare)
    const whole = first.get(bare)
    const mention = whole ?? (short ? first.get(short) : undefined)
    if (!whole) first.set(bare, mention ?? { name: draft.name, key })
    if (short && !first.has(short)) first.set(short, mention ?? { name: draft.name, key })
    if (mention && mention.key !== key) draft.sameAs = mention.name
  }
}
