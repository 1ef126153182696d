import type { SearchHit } from '@lantu/model/api/search'
import { Link } from '@tanstack/react-router'

/** The words sought, marked where they stand. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const sought = words.filter(Boolean).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (!sought.length) return text
  const parts = text.split(new RegExp(`(${sought.join('|')})`, 'gi'))
  return parts.map((part, i) => (i % 2 ? <mark key={i}>{part}</mark> : part))
}

/** What was found, leading to its object or its sentence. */
export function Hit({ hit, words }: { hit: SearchHit; words: readonly string[] }) {
  const text = <Marked text={hit.text} words={words} />
  if (hit.kind === 'indicator')
    return (
      <Link to="/indicators/$id" params={{ id: hit.id }}>
        {text}
      </Link>
    )
  if (hit.kind === 'plan')
    return (
      <Link to="/plans/$id" params={{ id: hit.id }}>
        {text}
      </Link>
    )
  if (hit.kind === 'project')
    return (
      <Link to="/projects" search={{ q: hit.text }}>
        {text}
      </Link>
    )
  if (hit.kind === 'organization')
    return (
      <Link to="/tasks" search={{ q: hit.text }}>
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
