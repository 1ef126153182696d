import type { DutyItem, DutySuggestion, ItemSuggestion, SuggestedBody } from '@lantu/model/api/duty/duty'
import { hasFunction, usualBodies } from '@lantu/model/indicator-bodies'
import { ALL_PLACES, type Body, type DutyReading, EVERY_PLACE, readDuty, readUnits } from '@lantu/reader/extract/tasks/duty/read-duty'
import type { Tx } from '@lantu/register/open-register'
import { type ActionContext, act } from '../../action-context.ts'
import { todayOf } from '../../today.ts'
import { type Directory, loadDirectory } from '../directory.ts'
import { ITEMS, type ItemRow, itemsOf, withHolders } from '../duty-items.ts'
import { type Before, loadBefore } from './suggest-from-before.ts'
import { type ItemTexts, textsOf } from './suggestion-texts.ts'

interface Sources {
  readonly directory: Directory
  readonly before: Before
  readonly texts: ReadonlyMap<string, ItemTexts>
  readonly day: string
}

/** The bodies that a text names, as they stand today: successors of those that have ended, every county for 各县市区. */
function resolve(bodies: readonly Body[], { directory, day }: Sources): SuggestedBody[] {
  const found: SuggestedBody[] = []
  const add = (id: string) => {
    if (!found.some(one => one.organizationId === id)) found.push({ organizationId: id, name: directory.nameOn(id, day) })
  }
  for (const { id, name } of bodies) {
    if (name === ALL_PLACES) for (const one of directory.standing(day).filter(body => body.jurisdictionId !== null)) add(one.id)
    else if (id === null) {
      if (!found.some(one => one.name === name)) found.push({ organizationId: null, name })
    } else {
      const living = directory.livingOn(id, day)
      if (living) add(living)
    }
  }
  return found
}

function fromReading(reading: DutyReading, sources: Sources): DutySuggestion | null {
  const [lead = null] = reading.lead ? resolve([reading.lead], sources) : []
  const support = resolve(reading.support, sources).filter(one => !lead || one.name !== lead.name)
  if (!lead && !support.length) return null
  const said: Record<DutyReading['rule'], [zh: string, en: string]> = {
    'duty.lead-words': ['原文写明由谁牵头', 'the text says who leads'],
    'duty.list': ['原文列出责任单位，首位牵头', 'the text lists the bodies; the first leads'],
    'duty.mention': ['原句提到这个单位', 'the sentence names the body'],
  }
  const [zh, en] = said[reading.rule]
  return { lead, support, overseer: '', origin: 'text', zh, en, confidence: reading.confidence }
}

/** Whom the cells of its row name, where the plan has a table of duties. */
function fromRow(texts: ItemTexts | undefined, sources: Sources): DutySuggestion | null {
  if (!texts?.row) return null
  const { actors, overseer } = texts.row
  const bodies = actors.flatMap(name => {
    const read = readUnits(name.replace(EVERY_PLACE, ALL_PLACES), sources.directory.index)
    return read.length ? read : [{ id: null, name }]
  })
  const [first, ...others] = bodies
  const [lead = null] = first ? resolve([first], sources) : []
  if (!lead) return null
  const support = resolve(others, sources).filter(one => one.name !== lead.name)
  return {
    lead,
    support,
    overseer,
    origin: 'text',
    zh: '任务分工表的这一行写明',
    en: 'this row of the table of duties names them',
    confidence: 0.95,
  }
}

/** What the item's own sentence says: who leads, or a list of units. */
function fromSentences(texts: ItemTexts | undefined, sources: Sources): DutySuggestion | null {
  for (const sentence of texts?.sentences ?? []) {
    const reading = readDuty(sentence, sources.directory.index, ['duty.lead-words', 'duty.list'])
    if (reading?.lead) return fromReading(reading, sources)
  }
  return null
}

/** What stands at the end of its paragraph, for all that the paragraph says. */
function fromParagraphs(texts: ItemTexts | undefined, sources: Sources): DutySuggestion | null {
  for (const paragraph of texts?.paragraphs ?? []) {
    const reading = readDuty(paragraph, sources.directory.index, ['duty.list'])
    if (reading) return fromReading(reading, sources)
  }
  return null
}

function fromMention(texts: ItemTexts | undefined, sources: Sources): DutySuggestion | null {
  for (const sentence of texts?.sentences ?? []) {
    const reading = readDuty(sentence, sources.directory.index, ['duty.mention'])
    const found = reading && fromReading(reading, sources)
    if (found) return found
  }
  return null
}

function fromBefore(item: DutyItem, { before, directory, day }: Sources): DutySuggestion | null {
  const found = before.find(item)
  const leadId = found?.lead && directory.livingOn(found.lead.organizationId, day)
  if (!found || !leadId) return null
  const support = found.support
    .map(one => directory.livingOn(one.organizationId, day))
    .filter((id): id is string => id !== null && id !== leadId)
  return {
    lead: { organizationId: leadId, name: directory.nameOn(leadId, day) },
    support: [...new Set(support)].map(id => ({ organizationId: id, name: directory.nameOn(id, day) })),
    overseer: found.overseer?.person ?? '',
    origin: 'predecessor',
    zh: `《${found.planTitle}》里由它负责`,
    en: `it answered for this in “${found.planTitle}”`,
    confidence: 0.8,
  }
}

/** Departments of the authority itself that have the usual functions; a county's bureaus are not asked. */
function fromCatalogue(item: DutyItem, { directory, day }: Sources): DutySuggestion | null {
  const usual = usualBodies(item.title) ?? (item.kind === 'indicator' ? null : usualBodies(item.section))
  if (!usual) return null
  const found: SuggestedBody[] = []
  for (const department of usual.departments) {
    const body = directory.standing(day).find(one => one.jurisdictionId === null && hasFunction(one.name, department))
    if (body && !found.some(one => one.organizationId === body.id)) found.push({ organizationId: body.id, name: body.name })
  }
  const [lead = null, ...support] = found
  if (!lead) return null
  const sure = usual.by === 'catalogue' && item.kind === 'indicator'
  return {
    lead,
    support,
    overseer: '',
    origin: 'catalogue',
    zh: sure ? '按指标目录的惯例' : '按名称里的字词推断',
    en: sure ? 'the usual body of the indicator catalogue' : 'inferred from the words of the name',
    confidence: sure ? 0.75 : 0.45,
  }
}

/** The leader who oversees the same body elsewhere in the plan, where it is always the same one. */
async function overseersOf(tx: Tx, planId: string, day: string): Promise<Map<string, string>> {
  const living = (row: string) =>
    `${row}.authority_id = $1 AND ${row}.superseded_at IS NULL AND ${row}.valid_from <= $4::date AND (${row}.valid_to IS NULL OR ${row}.valid_to >= $4::date)`
  const rows = await tx.query<{ id: string; person: string }>(
    `WITH x AS MATERIALIZED (${ITEMS}) SELECT l.organization_id AS id, min(v.person) AS person FROM responsibility l JOIN responsibility v ON v.item_id = l.item_id AND v.role = 'oversee' AND ${living('v')}
     WHERE ${living('l')} AND l.role = 'lead' AND l.item_id IN (SELECT id FROM x) GROUP BY 1 HAVING count(DISTINCT v.person) = 1`,
    [tx.authorityId, planId, null, day],
  )
  return new Map(rows.map(row => [row.id, row.person]))
}

/**
 * The surest source first: its own sentence, the plan before, its paragraph, the catalogue, a mere mention. A standard indicator
 * asks the catalogue before the paragraph, which names units for many things at once.
 */
function suggestionFor(item: DutyItem, own: ItemTexts | undefined, sources: Sources): DutySuggestion | null {
  const catalogue = fromCatalogue(item, sources)
  const usual = catalogue && catalogue.confidence > 0.6 ? catalogue : null
  return (
    fromRow(own, sources) ??
    fromSentences(own, sources) ??
    fromBefore(item, sources) ??
    usual ??
    fromParagraphs(own, sources) ??
    withConfidence(catalogue, fromMention(own, sources))
  )
}

/** Suggestions for what has no lead among some items of the plan; `rows` and `items` are the same, without and with their holders. */
export async function suggestionsOf(
  tx: Tx,
  planId: string,
  rows: readonly ItemRow[],
  items: readonly DutyItem[],
  directory: Directory,
  day: string,
): Promise<ItemSuggestion[]> {
  const open = items.filter(one => !one.lead)
  if (!open.length) return []
  const ids = new Set(open.map(one => one.id))
  const texts = await textsOf(
    tx,
    planId,
    rows.filter(row => ids.has(row.id)),
  )
  const sources: Sources = { directory, before: await loadBefore(tx, planId, directory, day), texts, day }
  const overseers = await overseersOf(tx, planId, day)
  const suggestions: ItemSuggestion[] = []
  for (const item of open) {
    const own = texts.get(item.id)
    const suggestion = suggestionFor(item, own, sources)
    if (!suggestion) continue
    const overseer = suggestion.overseer || (overseers.get(suggestion.lead?.organizationId ?? '') ?? '')
    suggestions.push({ kind: item.kind, id: item.id, version: item.version, suggestion: { ...suggestion, overseer } })
  }
  return suggestions
}

/** Suggestions for all that has no lead in the plan, or of these items. */
export async function suggestionsFor(
  tx: Tx,
  planId: string,
  directory: Directory,
  day: string,
  ids?: readonly string[],
): Promise<ItemSuggestion[]> {
  const rows = await itemsOf(tx, { plan: planId, ids })
  return suggestionsOf(tx, planId, rows, await withHolders(tx, rows, directory, day), directory, day)
}

const withConfidence = (a: DutySuggestion | null, b: DutySuggestion | null) => (a && b ? (a.confidence >= b.confidence ? a : b) : (a ?? b))

/** Who might answer for each of a plan's items that nobody leads, by its text, its row, what came before and what the bodies are for. */
export const suggestDuty = (context: ActionContext, planId: string): Promise<ItemSuggestion[]> =>
  act(context, 'duty.see', async tx => suggestionsFor(tx, planId, await loadDirectory(tx), await todayOf(tx, context)))
