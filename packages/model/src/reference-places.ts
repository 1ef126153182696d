/**
 * Higher levels whose published values an authority's own are compared with (同步、高于平均): they are no places of its own, so their
 * values stand under their names and are never added to anything.
 */
export const REFERENCE_PLACES = {
  province: { name: '全省', en: 'Province' },
  nation: { name: '全国', en: 'Nation' },
} as const
export type ReferencePlace = keyof typeof REFERENCE_PLACES

/** Whether it is a level above that values are held against, and no place of the authority. */
export const isReferencePlace = (place: string | null | undefined): place is ReferencePlace =>
  place !== null && place !== undefined && Object.hasOwn(REFERENCE_PLACES, place)

/** Names under which their values are kept. */
export const REFERENCE_NAMES: readonly string[] = Object.values(REFERENCE_PLACES).map(one => one.name)

/** The level that a goal's own words compare with: 全国平均水平 the nation, 全省平均水平 the province; null where they name none. */
export function referenceOf(words: string | null): string | null {
  if (!words) return null
  if (/全国|国家/.test(words)) return REFERENCE_PLACES.nation.name
  return /全省|省(?:平均|级|内)|全区平均|自治区/.test(words) ? REFERENCE_PLACES.province.name : null
}
