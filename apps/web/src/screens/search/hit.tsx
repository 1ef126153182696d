import type { SearchHit } from '@lantu/model/api/search'
import { Link } from '@tanstack/react-router'

/** The words sought, marked where they stand. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const sought = words.filter(Boolean).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (!sought.length) return text
  const parts = text.split(new RegExp(`(${sought.join('|')})`, 'gi'))
  return parts.map((part, i) => (i % 2 ? <mark key={i}>{part}</mark> : part))
}

/** The page of each thing that has one. */
const PAGES = {
  indicator: '/indicators/$id',
  project: '/projects/$id',
  task: '/tasks/$id',
  plan: '/plans/$id',
  organization: '/duty/bodies/$id',
} as const
const hasPage = (kind: SearchHit['kind']): kind is keyof typeof PAGES => kind in PAGES

/** What was found, leading to its own page, or to its place in the document. */
export function Hit({ hit, words }: { hit: SearchHit; words: readonly string[] }) {
  const text = <Marked text={hit.text} words={words} />
  if (hasPage(hit.kind))
    return (
      <Link to={PAGES[hit.kind]} params={{ id: hit.id }}>
        {text}
      </Link>
    )
  if (hit.documentId && hit.at !== null)
    return (
      <Link to="/reader/$id" params={{ id: hit.documentId }} search={{ at: hit.at }}>
        {text}
      </Link>
    )
  return <span>{text}</span>
}
