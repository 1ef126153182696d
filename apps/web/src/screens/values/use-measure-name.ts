import type { ValueSeries } from '@lantu/model/api/values/values'
import { useText } from '../../i18n/use-text.ts'

/** 累计降低, 年均增长: how the row is measured, where it is no plain level. */
export function useMeasureName() {
  const { t } = useText()
  return (series: ValueSeries) => {
    if (series.measure === 'level' && !series.basis) return ''
    const basis = t.basisName[series.basis ?? ''] ?? ''
    // 能耗降低 says itself that it is a change
    return /降低|下降|降幅|增长|增速/.test(series.name) ? basis : [basis, t.measure[series.measure]].filter(Boolean).join(t.sign.word)
  }
}
