import { labelOfYears } from '@lantu/model/wording/period'
import type { Datum } from './datum.ts'

/** A value as printed, with its unit: `2601.57亿元`. */
export const printed = ({ observation }: Pick<Datum, 'observation'>): string => `${observation.text}${observation.unit}`

/** A number as people print it: without the tail of a binary fraction. */
export const short = (value: number): string => String(Number(value.toPrecision(6)))

/** The years in keys: `2020` or `2016-2020`. */
export const yearsText = ({ from, to }: Pick<Datum, 'from' | 'to'>): string => (from === to ? String(to) : `${from}-${to}`)

/** The years in a sentence: `2016—2020年`, in English `2016–2020`. */
export const yearsZh = ({ from, to }: Pick<Datum, 'from' | 'to'>): string => labelOfYears(from, to, 'zh')

export const yearsEn = ({ from, to }: Pick<Datum, 'from' | 'to'>): string => labelOfYears(from, to, 'en')
