import type { Amendment, NewAmendmentItem, TargetTerms } from '@lantu/model/api/amendments'
import { readValue } from '@lantu/model/typed/read-value'
import { parsePeriod } from '@lantu/model/wording/period'

/** One line of an amendment as it stands in the form, and as it is sent. */
export interface Line {
  readonly key: string
  readonly verb: 'change' | 'drop' | 'add'
  readonly targetId?: string | undefined
  readonly indicatorId?: string | undefined
  readonly placeId?: string | undefined
  readonly name: string
  /** Whose target it is; empty for the plan's own. */
  readonly place: string
  readonly before: TargetTerms | null
  readonly text: string
  readonly unit: string
  readonly time: string
  readonly comparator: TargetTerms['comparator']
  readonly attribute: TargetTerms['attribute']
  readonly reason: string
}

/** A line as it is added, with nothing typed in it yet. */
export type NewLine = Omit<Line, 'key' | 'text' | 'reason'>

export const lineOf = (item: Amendment['items'][number]): Line => {
  const shown = item.after ?? item.before
  return {
    key: item.id,
    verb: item.verb,
    targetId: item.before?.id,
    indicatorId: item.before ? undefined : item.indicatorId,
    placeId: item.placeId ?? undefined,
    name: item.name,
    place: item.place,
    before: item.before,
    text: item.after?.value.join('，') ?? '',
    unit: shown?.unit ?? '',
    time: shown?.time ?? '',
    comparator: shown?.comparator ?? 'eq',
    attribute: shown?.attribute ?? null,
    reason: item.reason,
  }
}

/** The numbers of a line: one, or as many as the target had; null while they are not right. */
export function valuesOf(line: Line): string[] | null {
  const parts = line.text.split(/[，、:：~～∶]+/).map(part => readValue(part, line.unit))
  const values = parts.flatMap(part => (part.kind === 'value' ? part.value : []))
  return values.length === parts.length && values.length === (line.before?.value.length ?? 1) ? values : null
}

export const ready = (line: Line) => line.verb === 'drop' || (valuesOf(line) !== null && parsePeriod(line.time) !== null)

export function itemOf(line: Line): NewAmendmentItem {
  const value = valuesOf(line)
  return {
    verb: line.verb,
    ...(line.targetId ? { targetId: line.targetId } : {}),
    ...(line.indicatorId ? { indicatorId: line.indicatorId } : {}),
    ...(line.placeId ? { placeId: line.placeId } : {}),
    ...(line.verb !== 'drop' && value
      ? {
          after: {
            measure: line.before?.measure ?? 'level',
            basis: line.before?.basis ?? null,
            value,
            unit: line.unit,
            comparator: line.comparator,
            time: parsePeriod(line.time)?.code ?? line.time,
            attribute: line.attribute,
          },
        }
      : {}),
    ...(line.reason.trim() ? { reason: line.reason.trim() } : {}),
  }
}
