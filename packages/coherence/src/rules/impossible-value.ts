import type { Finding } from '@lantu/model/finding'
import { composeFinding } from '../compose-finding.ts'
import { type Datum, printed, sideOfDatum } from '../datum.ts'
import type { Rule } from '../rule.ts'

/** Shares of a whole end in these words; a growth, a rise or a ratio of two wholes may pass 100 %. */
const SHARE_OF_WHOLE = /(率|比重|比例|占比|覆盖面|普及面)$/
const MAY_PASS =
  /增长率|收益率|利润率|存贷比|毛入[学园]率|完成率|负债率|依存度|死亡率|投资率|周转率|贡献率|使用率|利用率|自给率|出租率|达产率/

function isImpossible({ observation, value, family }: Datum): boolean {
  if (observation.measure !== 'level' || family !== 'share') return false
  if (!SHARE_OF_WHOLE.test(observation.indicator) || MAY_PASS.test(observation.indicator)) return false
  return value > 100 || value < 0
}

/**
 * 森林覆盖率 达到 147%.
 * A share of a whole above 100 % or below 0.
 */
export const impossibleValue: Rule = {
  name: 'impossible-value',
  *check({ data }): Generator<Finding> {
    for (const datum of data) {
      if (!isImpossible(datum)) continue
      yield composeFinding({
        rule: 'impossible-value',
        gravity: 'error',
        subject: [datum.place, datum.indicator, datum.to, datum.observation.status],
        message: {
          zh: `“${datum.observation.indicator}”写 ${printed(datum)}，比率应在 0 到 100% 之间。`,
          en: `“${datum.observation.indicator}” is given as ${printed(datum)}; a share lies between 0 and 100 %.`,
        },
        found: printed(datum),
        expected: '0–100%',
        sides: [sideOfDatum(datum, 'stated')],
      })
    }
  },
}
