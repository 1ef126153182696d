import type { Origin } from '@lantu/model/api/lights/lights'
import { SourceMark } from './source-mark.tsx'

/** Leads from a number to its sentence; what was entered by hand shows what it was entered from. */
export function OriginMark({ origin, label }: { origin: Origin | null; label?: string }) {
  if (!origin) return null
  if (origin.documentId === null) return origin.note ? <span className="cap">{origin.note}</span> : null
  return (
    <SourceMark
      source={{ documentId: origin.documentId, documentTitle: origin.documentTitle, at: origin.at, quote: origin.quote, page: origin.page }}
      {...(label ? { label } : {})}
    />
  )
}
