import { projectKey } from '@lantu/model/project-key'
import type { ProjectDraft } from '../draft.ts'

/** The authority's own name before a thing that is its own in any case: 青川湖市博物馆, 市博物馆. */
function withoutOwner(key: string, owners: readonly string[]): string {
  const rest = owners.reduce((name, owner) => (name.startsWith(owner) ? name.slice(owner.length) : name), key)
  const bare = rest.replace(/^[市县区州](?![\u4e00-\u9fff]{0,2}$)/, '')
  return bare.length >= 3 ? bare : key
}

/**
 * Joins what a document names more than once, in a chapter and again in a box: later mentions carry the first name as `sameAs`
 * where they use other words. Mentions in the same words need no link: they share their key.
 */
export function joinMentions(drafts: readonly ProjectDraft[], place: string): void {
  const owners = [place, place.replace(/(?:市|县|区|州|省|自治州|自治县|自治区)$/, '')].filter(Boolean)
  const first = new Map<string, { readonly name: string; readonly key: string }>()
  for (const draft of drafts) {
    const key = projectKey(draft.name)
    const joined = `${draft.kind} ${withoutOwner(key, owners)}`
    const mention = first.get(joined)
    if (!mention) first.set(joined, { name: draft.name, key })
    else if (mention.key !== key) draft.sameAs = mention.name
  }
}
