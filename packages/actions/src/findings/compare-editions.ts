import type { FindingComparison } from '@lantu/model/api/findings'
import { LantuError } from '@lantu/model/errors'
import { type ActionContext, act } from '../action-context.ts'
import type { Check } from './check-coherence.ts'
import { checkInWorker } from './check-in-worker.ts'
import { gatherDocuments } from './gather-documents.ts'

/** 修改前后: each of two documents checked alone, as editions of one; what the later mended, what it brought, what stays. */
export async function compareEditions(
  context: ActionContext,
  before: string,
  after: string,
  check: Check = checkInWorker,
): Promise<FindingComparison> {
  const documents = await act(context, 'finding.see', tx => gatherDocuments(tx, [before, after]))
  const [one, other] = [before, after].map(id => documents.find(document => document.name === id))
  if (!one || !other) throw new LantuError('thing.not-found', { thing: 'document' })
  // two uploads may be editions although nobody said so: for this comparison they are
  const [old, young] = await Promise.all([check([{ ...one, lineage: 'edition' }]), check([{ ...other, lineage: 'edition' }])])
  const later = new Map(young.map(finding => [finding.key, finding]))
  const earlier = new Set(old.map(finding => finding.key))
  return {
    mended: old.filter(finding => !later.has(finding.key)),
    fresh: young.filter(finding => !earlier.has(finding.key)),
    stays: old.flatMap(finding => {
      const now = later.get(finding.key)
      return now ? [{ before: finding, after: now }] : []
    }),
    documents: [one, other].map(document => ({ id: document.name, title: document.title ?? '' })),
  }
}
