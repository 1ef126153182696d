import type { IndicatorValue } from '@lantu/model/api/indicator'
import { printedInUnit, unitBeside, unitWords } from '../i18n/unit-names.ts'
import { useText } from '../i18n/use-text.ts'
import { formatQuantity } from '../lib/numbers.ts'
import { sayChange } from '../wording/say-change.ts'

interface Amount {
  value: IndicatorValue['value'] | number | number[] | null | undefined
  unit: string
  comparator?: string | undefined
  measure?: string | undefined
  basis?: string | undefined
  /** Without the words for growth and change: the place says them. */
  bare?: boolean
  /** Beside a field for another such number: as it is typed, in the unit in which it is typed. */
  typed?: boolean | undefined
  /** Of what it is the number: a name that says which way it goes need not be told again. */
  name?: string | undefined
}

/** A number with its unit, as the look writes it: `≥118 万吨`, `年均 7.5 %`; in English `≥1,180 thousand t`. */
export function Quantity({ value, unit, comparator, measure, basis, bare, typed, name }: Amount) {
  const { t, language } = useText()
  const said = sayChange(value, measure, comparator, name)
  const word = said.word === 'fall' ? t.fall : t.measure[said.word ?? '']
  const lead =
    !bare && (measure === 'growth' || measure === 'change')
      ? `${[t.basisName[basis ?? ''], word].filter(Boolean).join(t.sign.word)} `.trimStart()
      : ''
  const inUnit = (part: unknown): unknown =>
    Array.isArray(part)
      ? part.map(inUnit)
      : part === null || part === undefined || typed
        ? part
        : printedInUnit(String(part), unit, language)
  const shown = bare ? formatQuantity(inUnit(value) as string, comparator) : formatQuantity(inUnit(said.value) as string, said.comparator)
  const about = comparator === 'approx' && shown !== '—' ? <u>{t.approx}</u> : null
  return (
    <span className="n">
      {language === 'en' && about ? <>{about} </> : null}
      {lead ? <small>{lead}</small> : null}
      {shown}
      {shown === '—' ? null : <u>{typed ? unitBeside(unit, language) : unitWords(unit, language, shown)}</u>}
      {language === 'zh' ? about : null}
    </span>
  )
}
