import { LEVELS, NATURES, SECTORS } from '@lantu/model/api/library/kinds'
import type { LibrarySummary } from '@lantu/model/api/library/library'
import { useText } from '../../../i18n/use-text.ts'
import type { Field } from './entry-fields.ts'

export type Choices = readonly (readonly [value: string, name: string])[]

/** What may be chosen in those fields that are not typed into. */
export function useFieldChoices(summary: LibrarySummary): Readonly<Partial<Record<Field, Choices>>> {
  const { t, language } = useText()
  const words = t.area.library
  return {
    sector: SECTORS.map(one => [one, words.sectors[one] ?? one]),
    nature: NATURES.map(one => [one, words.natures[one] ?? one]),
    level: LEVELS.map(one => [one, words.levels[one] ?? one]),
    jurisdictionId: summary.places.map(one => [one.id, language === 'en' && one.nameEn ? one.nameEn : one.name]),
    leadId: summary.bodies.map(one => [one.id, one.name]),
  }
}
