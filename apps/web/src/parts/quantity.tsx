import type { IndicatorValue } from '@lantu/model/api'
import { useText } from '../i18n/use-text.ts'
import { formatQuantity } from '../lib/numbers.ts'

interface Amount {
  value: IndicatorValue['value'] | number | number[] | null | undefined
  unit: string
  comparator?: string | undefined
  measure?: string | undefined
  basis?: string | undefined
  /** Without the words for growth and change: the place says them. */
  bare?: boolean
}

/** A number with its unit, as the look writes it: `≥118 万吨`, `年均 7.5 %`. */
export function Quantity({ value, unit, comparator, measure, basis, bare }: Amount) {
  const { t } = useText()
  const lead =
    !bare && (measure === 'growth' || measure === 'change')
      ? `${[t.basisName[basis ?? ''], t.measure[measure]].filter(Boolean).join(t.sign.word)} `
      : ''
  const shown = formatQuantity(value as string, comparator)
  return (
    <span className="n">
      {lead ? <small>{lead}</small> : null}
      {shown}
      {shown === '—' ? null : <u>{unit}</u>}
      {comparator === 'approx' && shown !== '—' ? <u>{t.approx}</u> : null}
    </span>
  )
}
