import { ending } from '../../../../patterns/at-end.ts'

/** Words by which a name is one of a share or a state, or a phrase one of a rate of change. */

/** The names of shares: their movement is in points, not in rates. */
const SHARE_NAME = /(?:率|比重|比例|占比|贡献率|覆盖面|结构|程度|水平|满意度|参与度|依存度)$/
export const SHARE_END = ending(SHARE_NAME)
/** 增速 and the like; in 收入增长5% the rate is not the subject. */
export const RATE_SAID = /速度|增速|[增涨]幅|增长率|幅度/
