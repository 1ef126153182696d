import { atStart } from '../../../patterns/gates.ts'
import { readEnding } from '../endings.ts'
import { SYSTEMS } from '../lexicon/heads.ts'

/** What stands before 的: how good a thing is, which is no part of its name, or what it is of and for, which is. */

/** Descriptions of systems that mean nothing without what stands before them: …的有效机制. */
const MERE_KIND = atStart(/^(?:有效|工作|长效|政策|基本|主要|新|运行)?(?:政策)?(?:机制|制度|体系|模式|格局)/)

/** What a mechanism is of: a thing, a body or what people decide, not how good the mechanism is or whom it covers. */
const OWNER =
  /^(?!有|以|与|由|为|覆盖|涵盖|面向|涉及|适应|符合|体现|充分|反映|多种|各种|统一|集|像|基于|围绕|贯穿|连接|辐射|服务|加强|加快|促进|推动|具有|鼓励|引导|更|最|较|比较|所有|全部|这些|其|该)[\u4e00-\u9fff]{2,22}(?:事项|事件|案件|灾害|价格|费用|经费|建设|分配|项目|资金|企业|人员|人才|干部|单位|机构|群体|职工|学生|业主|工资|产权|土地|信息|数据|债务|资产|风险|权力|决策|行为|标准|设施|危险源|良种|种子|品种|流通|更新|转让|市场|过程|框架下|[种源员者费款权件策户])$/

/** 防范滥用职权的｜监督制度, 针对困难学生的｜资助体系: what a system is to do, or for whom. */
const PURPOSE = atStart(
  /^(?:有效|依法)?(?:促进|支持|扶持|资助|奖励|防范|防止|防治|预防|化解|解决|缓解|激励|保障(?!性)|保护|培养|吸引|引进|打击|惩治|约束|制约|监督|调整)[^的]{5,}|^(?:针对|对(?![称口外内等接]))[^的]{4,}/,
)

/** 严格的｜责任制 */
const PRAISE = atStart(/^(?:严格|有力|强有力|有效|正常|健全|完善|统一|规范|良好|合理|科学|完整|完备|稳定|长效|成熟|灵活|全新|新型?)$/)

/** A name in quotation marks, no list of virtues. */
const NAMED_KIND = /^“[^”、，]{2,12}”$/

/** 与主体功能相适应的｜考核机制: the description tells it apart. */
const MERE_MECHANISM = /^(?!体制)[\u4e00-\u9fff]{2}机制/

/** Where what owns a system begins, up to the 的 behind it: 船运价格的｜协商形成机制, 覆盖全市的｜重大事项决策的｜听证制度; −1 where none does. */
function ownerAt(text: string, start: number, de: number): number {
  const at = Math.max(start, text.lastIndexOf('的', de - 1) + 1)
  return OWNER.test(text.slice(at, de)) ? at : -1
}

/** Where a name begins after a description such as 以……为重点的; `start` where it has none, null where only a kind of system is left. */
export function afterDescription(text: string, start: number, de: number, end: number, last: boolean): number | null {
  // 长效管理机制｜建设
  const built = text.startsWith('建设', end - 2) && SYSTEMS.endingAt(text, end - 2, de + 1) !== ''
  const after = text.slice(de + 1, built ? end - 2 : end)
  const head = SYSTEMS.endingAt(after)
  // “一村一法律顾问”的｜服务网络: what it is called tells it apart
  if (after.length <= 6 && text[start] === '“' && head && NAMED_KIND.test(text.slice(start, de))) return start
  // 以……为重点的评价体系 stays whole where only the kind is left
  if (after.length <= 4 && ((text[start] === '以' && end - start <= 25) || (last && end - start >= 8 && MERE_MECHANISM.test(after))))
    return start
  const owner = head ? ownerAt(text, start, de) : -1
  if (owner >= 0) return owner
  if (head && after.length <= 4 && PURPOSE.test(text.slice(start, de))) return start
  if (last && head && after.length <= 3 && PRAISE.test(text.slice(start, de))) return null
  if (last && after.length <= 2 && SYSTEMS.has(after)) return null
  const named = last ? (after.length >= 4 && !MERE_KIND.test(after)) || readEnding(after).kind === 'works' : after.length >= 1
  return named ? de + 1 : start
}
