import { projectKey } from '@lantu/model/project-key'
import type { ProjectDraft } from '../draft.ts'

/** The authority's own name before a thing that is its own in any case: 青川湖市博物馆, 市博物馆. */
function withoutOwner(key: string, place: string): string {
  const short = place.replace(/(?:市|县|区|州|省|自治州|自治县|自治区)$/, '')
  const rest = [place, short].filter(Boolean).reduce((name, owner) => (name.startsWith(owner) ? name.slice(owner.length) : name), key)
  const bare = rest.replace(/^[市县区州](?![\u4e00-\u9fff]{0,2}$)/, '')
  return bare.length >= 3 ? bare : key
}

/**
 * Joins what a document names more than once, in a chapter and again in a box: later mentions carry the first name as `sameAs`
 * where they use other words. Mentions in the same words need no link: they share their key.
 */
export function joinMentions(drafts: readonly ProjectDraft[], place: string): ProjectDraft[] {
  const first = new Map<string, string>()
  return drafts.map(draft => {
    const key = `${draft.kind} ${withoutOwner(projectKey(draft.name), place)}`
    const name = first.get(key)
    if (name === undefined) first.set(key, draft.name)
    return name === undefined || projectKey(name) === projectKey(draft.name) ? draft : { ...draft, sameAs: name }
  })
}
