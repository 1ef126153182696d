import type { Datum } from './datum.ts'
import { wordsAround } from './words.ts'

/** How two printed numbers stand to each other; falls are printed without their sign, so 降低16% is less than 降低18.4%. */
export function relation(a: Datum, b: Datum): '<' | '=' | '>' {
  const [x, y] = a.value < 0 && b.value < 0 ? [-a.value, -b.value] : [a.value, b.value]
  return x < y ? '<' : x > y ? '>' : '='
}

/** Half a unit of the last printed digit, in the family's base unit: what rounding may hide. */
export function roundingOf(datum: Datum): number {
  const decimals = datum.observation.text.normalize('NFKC').split('.')[1]?.length ?? 0
  return 0.5 * 10 ** -decimals * datum.factor
}

/** Whether more is better: by the catalogue, else by the words of the name; null where neither tells. */
export function wayOf(datum: Datum): 'higher' | 'lower' | null {
  if (datum.direction === 'higher' || datum.direction === 'lower') return datum.direction
  if (datum.direction === 'range') return null
  const { comparator, cell } = datum.observation
  const verb = cell
    ? null
    : /(提高|增加|上升|提升)(?:到|至)[^，。；\d]{0,4}$|(降低|下降|减少|压缩|压减|降)(?:到|至)[^，。；\d]{0,4}$/.exec(
        wordsAround(datum.observation, 10).before,
      )
  if (verb) return verb[1] ? 'higher' : 'lower'
  if (comparator === 'le' || comparator === 'lt') return 'lower'
  return /失业|死亡|事故|排放|能耗|消耗|漏损|贫困|差距|负债|浓度|发案/.test(datum.indicator) && !/降|减少|下降/.test(datum.indicator)
    ? 'lower'
    : 'higher'
}
