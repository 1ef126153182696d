import { Cues } from '../../../../patterns/cues.ts'
import type { Name } from '../../names/name.ts'
import type { Head } from '../../phrases/read-head.ts'
import type { Running } from '../running.ts'
import type { Slot } from '../slots.ts'
import { isPriceRise, type Measured, measureOf } from './measure.ts'
import { SHARE_END } from './share-or-rate.ts'

const RATE_BUT_AMOUNT =
  /(?:(?:发案|案发)率|(?:亿元|万车|百万吨|1?0万人?|十万人?|单位[^，、]{0,6}(?:总值|GDP)|事故)[^，、]{0,20}死亡率|增长率|利率|汇率|生产率|(?:消费|收入|工资|生活|物价|价格)(?:总)?水平)$/
/** 以9%的速度增长, 按5%的幅度压减, 实现8%的增长目标: each year. */
export const growsAtPace = ({ quantity, tail }: Slot): boolean => quantity.kind === 'rate' && AT_PACE.test(tail)
const AT_PACE =
  /^的(?:(?:年?均?速度|增速)[^，]{0,4}(?:增长|递增|上升|发展)|(?:速度|幅度|增幅|比例)(?:逐年)?(?:提高|增加|上浮|增长|压减|压缩|削减|下调|降低|下降|递减|减少))|^的?(?:年均|平均)?(?:增长目标|增速|增长(?=[，。；、就]|$))/
const FALLS_AT_PACE = /^的[^，]{2,4}(?:压减|压缩|削减|下调|降低|下降|递减|减少)/
/** 增长15%，｛力争｝达到17%: of the same growth. */
const HOPED = /力争|争取|确保|努力|力求|务求|力保/

/** What a second bound for the growth or fall before it measures: the same. */
const SECOND_BOUNDS: readonly Measured[] = [
  { measure: 'growth', sign: 1 },
  { measure: 'growth', sign: -1 },
]
export const isSecondBound = (measured: Measured) => SECOND_BOUNDS.includes(measured)
const falls = ({ before }: Running) => (typeof before?.value === 'number' && before.value < 0 ? 1 : 0)

/** 增长5%，力争6%: a second bound for the rate before it. */
function boundsAgain({ quantity, head: words }: Slot, head: Head, name: Name, { before }: Running): boolean {
  if (before?.measure !== 'growth' || before.unit !== quantity.unit || quantity.kind !== 'rate') return false
  if (name.from !== 'carried' || head.noun !== '' || head.rateNoun || head.start) return false
  return head.verb === 'none' || (head.verb === 'level' && HOPED.test(words) && !SHARE_END.test(name.words))
}

/** What a number of that name measures in its sentence. */
export function measureIn(slot: Slot, head: Head, name: Name, running: Running): Measured {
  if (boundsAgain(slot, head, name, running)) return SECOND_BOUNDS[falls(running)] as Measured
  const share = SHARE_END.test(name.words) && !RATE_BUT_AMOUNT.test(name.words)
  const ofRise = running.rate && name.from === 'carried' && slot.quantity.kind === 'rate' && name.words === running.subject
  // 物价指数高位运行，…年涨幅达21.4%，…年回落到2.1%
  const rated = ofRise || (head.noun === '' && isPriceRise(slot.quantity, name.words))
  if (growsAtPace(slot)) return { measure: 'growth', sign: FALLS_AT_PACE.test(slot.tail) ? -1 : 1 }
  const named = name.from !== 'none' && (head.noun !== '' || name.from === 'carried' || Boolean(running.list?.names))
  return measureOf(slot.quantity, head, named, share, rated)
}

/** 增加值占全省9%，增长15%: what grows is the value, not its share. */
export function grownNotShare({ quantity }: Slot, head: Head, name: Name, { owner }: Running): Name {
  const grows =
    quantity.kind === 'rate' && (head.verb === 'rise' || head.verb === 'fall' || (head.rateNoun && head.overYear && head.noun === ''))
  return grows && name.from === 'carried' && owner ? { words: owner, from: 'carried' } : name
}

const FLOW = new Cues(
  '新增 新建 建成 完成 累计 改造 引进 实施 投入 投资 培训 减少 转移 新签 开工 竣工 发放 新开工 ' +
    '解决 脱贫 争取 实现 总投资 帮扶 培育 建设 招引 签约 关闭 淘汰 化解 治理 修复 新改 造林 安置 惠及',
)
/** Such a word stands near the beginning of a name. */
const FLOW_WITHIN = 8
const ADDED = new Cues('新增 累计')

/** Whether a level is what is made over a time, not what there is at its end. */
export const isFlow = (words: string, head: Head): boolean =>
  FLOW.next(words, 0, Math.min(FLOW_WITHIN, words.length)) >= 0 || ADDED.in(words) || head.cumulative || head.noun.includes('累计')
