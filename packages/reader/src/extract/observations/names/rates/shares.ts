import { atEnd } from '../../../../patterns/gates.ts'
import { cleanNoun } from '../../phrases/clean-noun.ts'
import type { Quantity } from '../../quantities/scan-quantities.ts'
import type { Name } from '../name.ts'

/** Rates that are shares: of a whole that is named, of a plan, of those of whom something is true. */

/** 占GDP, 占全市农业产值比重: a share of what the clause or the one before it speaks of. */
const SHARE_OF = /^(.*?)(?:大?约|大致|大体)?(?:只|仅|就|已经?|都)?占到?了?(.{1,24}?)的?(?:比重|比例|份额)?的?$/
/** 棉花产量｛连续4年｝占全国九成. */
const LASTING = /连续[一二三四五六七八九十\d]{1,3}年$/
/** 占总户数…，占总人数…: both are shares that one thing has. */
const SHARE_SAID = /(?<=.{2})占[^占]{1,24}比重$/
/** 是年度计划的104%: how much of what was planned. */
const OF_PLAN = atEnd(
  /^(?:是|为|占|完成|超额完成|相当于)?((?:全年|年度|年|省下达|省定|市定|既定)?.{0,8}(?:计划|目标任务|目标|任务|预算))的?$/,
)

/** 新增就业｛完成年计划比例｝. */
const DONE_OF_PLAN = /完成[^，、]{1,16}比例$/

/** 占总数｛85%｝的村通了公路: whose share is said after the number. */
export function asShareOfThose(noun: string, tail: string): Name | null {
  const whole = /^(?:使其?|让其?|其|在)?(?:已经有?|已有|还有|已|有)?占了?(.{1,12}?)的?$/.exec(noun)?.[1]
  if (!whole || !/^(?:以上|左右)?的/.test(tail)) return null
  const those = shareOfThose(tail, '')
  return those ? { words: `${those.slice(0, -2)}占${whole}比重`, from: 'counted' } : null
}

const KEPT_OF = /^(?:稳定在|保持在|达到?|相当于|接近|超过?)(全[国省市县区球]|世界)的?$/
const REACHES_TOTAL = atEnd(/^(.{2,24}?)(?:稳定在|保持在|达到|达|相当于)(.{2,12}(?:总数|总量|总产量|总额|总人口|总户数|总面积))$/)

/** A share by its owner and its whole: 占…比重; null where the number is none. */
export function asShare(quantity: Quantity, noun: string, subject: string, falls: boolean, words: string): Name | null {
  if (quantity.kind !== 'rate' && quantity.shape !== 'fraction') return null
  // 新增就业超690万人、稳定在全国1/10以上
  const kept = quantity.shape === 'fraction' && subject ? KEPT_OF.exec(noun)?.[1] : undefined
  if (kept) return { words: `${subject}占${kept}比重`, from: 'carried', owner: subject }
  const share = !noun.includes('占') || noun.endsWith('占比') ? null : SHARE_OF.exec(noun)
  if (share && !/^(?:地(?![区方])|用|有|领)/.test(share[2] as string)) {
    const owner = (share[1] as string).replace(LASTING, '') || subject.replace(SHARE_SAID, '')
    return owner ? { words: `${owner}占${share[2]}比重`, from: share[1] ? 'own' : 'carried', owner } : null
  }
  // 诚信渔村数量达到渔村总数的55%
  const reaches = words.endsWith('的') ? REACHES_TOTAL.exec(noun) : null
  if (reaches) return { words: `${reaches[1]}占${reaches[2]}比重`, from: 'own', owner: reaches[1] as string }
  const planned = falls ? null : OF_PLAN.exec(noun)
  if (!planned || !subject) return null
  // 完成年计划的89%，完成全年任务的95%: both of what was spoken of, or a name would grow with every share
  const owner = subject.replace(DONE_OF_PLAN, '') || subject
  return { words: `${owner}完成${planned[1]}比例`, from: 'carried', owner }
}

const PREDICATE =
  /(?:基本|全部|全面|普遍|均)?(?:(?<!没)有(?![限色机关利效])|没有(?=[\u4e00-\u9fff]{3})|尚未|通(?!过|信|讯)|达到|普及|建立|建有|(?<!创)建成(?!区)|加入|参保|超过|高于|创建成(?!功)|创建为|创成|入社|转移到|从事|外出|来自|属于|居住在|依靠|销往|主要(?:是|从事|依靠|分布)|实行|推行|投向|用于|实现|完成|得到|通过|享有|拥有|建设|具备(?!条件的)|配备|参加|参与|纳入|开展|使用|接受|消除|设立|为[^，。；]{2,8}(?:设立|提供|开展|办理|配备)|修通|达标(?=[，。；、]|$)|用上|喝上|进入|符合|正常运[营行]|恢复(?=营业|运营|生产)|复工|复产|开业|由[^，。；]{2,12}(?:申请|注册|提供|承担|完成|管理|运营|建设|生产|主导|组成|投资)|落户|入驻|封顶|掌握|获得|取得|签订|签约|安装|覆盖|享受|采用|应用|转化|脱贫|退出|列入|入选|注册|升入|就读|选择|愿意|认可|满意)/

/** Where a predicate ends: a bracket within it, 通水泥（柏油）路, ends nothing. */
const CLAUSE_ENDS = /[，。；]|（(?![^（）]{1,8}）[\u4e00-\u9fff])/
const SHARE_ENDS = /(?<![省市县区州级])、|[，。；]|（(?![^（）]{1,8}）[\u4e00-\u9fff])/

/** 8%的增长目标可以实现: what is aimed at, not those of whom something is true. */
const MEANT = /目标|[增减]速|速度|增长|幅度|^(?:可以|能够?|就能?|才能)$/

/** 90%以上的社区建立回收站: the share of those of whom the predicate is true. */
export function shareOfThose(tail: string, subject: string): string {
  const words = tail.replace(/^(?:以上|以下|左右)?的?/, '')
  // 46%的村有站点、97%通客车: of the same
  const same = /的(.{1,12})比例$/.exec(subject)?.[1]
  if (same && PREDICATE.exec(words)?.index === 0) return `${words.split(CLAUSE_ENDS)[0] as string}的${same}比例`
  const found = PREDICATE.exec(words)
  if (!found || found.index < 1 || found.index > 16 || /[，。；]/.test(words.slice(0, found.index))) return ''
  if (MEANT.test(words.slice(0, found.index))) return ''
  // 90%以上的纠纷化解在基层、消除在萌芽: two things are true of them
  if (words[found.index - 1] === '、') return `${words.split(CLAUSE_ENDS)[0] as string}比例`
  const rest = words.slice(found.index).split(SHARE_ENDS)[0] as string
  // 村集体年收入超过20万元的: a number is no part of a name
  if (rest === found[0] && /超过|高于/.test(rest)) return `${cleanNoun(words.slice(0, found.index))}比例`
  return `${rest}的${cleanNoun(words.slice(0, found.index).replace(/(?:已经?|还|仍|都|均|稳定|持续|普遍|全部|能够?|可以)$/, ''))}比例`
}
