import { atStart, openingKinds } from '../../../../patterns/gates.ts'
import { cleanNoun } from '../../phrases/clean-noun.ts'
import { MAKING_FRONT, PREDICATE_START } from '../../phrases/words.ts'

/** Where the counted noun ends: at a stop, or at a 、 after which something else is done. */
function endOfNoun(words: string): number {
  const stop = words.search(
    /[，；。：]|以及|(?:和|及)一批|的(?:基础上|情况下|同时|前提下)|(?:等|的)(?:[，；。]|$)|(?:以上|以下|以内)(?=[，。；、]|$)|（(?![^（）]{1,6}）(?:[^有均都已全获被入实达建完开][\u4e00-\u9fff]|[路桥渠厂站库房](?:[，。；、]|$)))/,
  )
  const until = stop < 0 ? words.length : stop
  for (let at = words.indexOf('、'); at >= 0 && at < until; at = words.indexOf('、', at + 1)) {
    const rest = words.slice(at + 1, until)
    if (MAKING_FRONT.test(rest) || PREDICATE_START.test(rest) || RANKED.test(rest) || at > LONGEST_LIST) return at
  }
  return stop
}

const LONGEST_LIST = 24
/** 外送24个省份、｛规模居全国前列｝: what is said next of them. */
const RANKED = /^[^，。；、]{2,8}(?:稳?居|位居|位列|名列|排名)(?:全国|全省|全区|世界|全球|中部|西部|第|首|前)/
/** Where a counted noun turns into what is said of it: 5个城市公园｜建成. */
const SAID_OF_COUNTED =
  /(?:(?<![作成])为(?:主|带动|重点|骨干|基础|支撑|依托|载体|核心|龙头|突破口|抓手|中心|目标|引领|纽带|代表|契机|标志)(?=[，。；、的]|$)|(?:加快|有序|稳步|扎实|快速|持续|全力)(?:推进|建设|实施|开展|落实|运行)|(?:完成|实现)(?=投资|产值|收入|税收|销售|增加值|利润|利税|主营)|基本(?=清零|建成|完工|竣工|完成|建好|形成|解决)|(?:组成|构成)的|全部|全面|正在|(?<![平年月日])均(?!值|衡|等)|已|顺利|陆续|逐[一项步个]|正式|竣工(?!项目)|投产(?!项目)|(?<![新拟])(?:集中)?开工(?!项目)|建成|完工|通车|投入使用|落户|落地|签约|入驻(?!企业|项目|率|单位|机构|商户)|(?:核减|精简|压减|整合|撤并|归并|合并|减少|增加|扩大)(?:优化|提升)?(?:到|至|为|成)|[\u4e00-\u9fff]{2}力度|(?:进展|推进)(?=顺利|良好|迅速|较快|有序|明显)|(?:位)?居(?=全国|全省|全市|世界|全球|全区))/
/** ｛上市｝公司, ｛签约｝项目. */
const VERBAL_NOUN =
  /^(?:上市|签约|开工|竣工|投产|落地|挂牌|入驻|达标|定点|加盟|获奖|参赛|参展|获批|入选|入围)(?:公司|企业|项目|作品|选手|单位|学校|面积|工程|药店|医院|村|镇|乡|社区|小区)/
/** Nouns that open like a verb: ｛居家｝养老服务中心, ｛无公害｝基地, ｛在建｝项目, ｛排水｝管网. */
const NO_PREDICATE =
  /^(?:居(?!全|世界|第|首|前|中|于)|无(?:公害|障碍|人|线|烟|纸|废|偿|缝|土)|有(?:机|线|效|色|轨)|使(?:用权|领馆)|向日葵|并网|均衡|都市|列车|排(?:污|水|涝|灌|球|放)|在(?:建|孵|研|校|岗|册|线|营)|由政府|和谐|为民|以工代赈|全面小康|建成区|覆盖率|将军|享受型|参展|脱贫(?:攻坚|户|村|县|地区|人口|群众|劳动力|家庭|监测))/
/** ｛具有示范作用的｝研发中心: what opens with a verb may still be a noun. */
const RELATIVE_CLAUSE =
  /^(?:在[^，。；、]{2,12}?(?:具有|拥有|有|知名|领先)|具有|拥有|具备|符合|达到|带动|有(?=条件|基础|意愿|能力|实力|优势|特色|影响|需求))[^，。；、]{2,16}的[^，。；、]/

const REMARK = /^（[^）]*）/
const OR_KIND = /^([县市区乡镇村州])（[县市区乡镇村州、]{1,5}）/
const BOUND = /^(?:(?:以上|左右|以内|余)的?|的)/
/** 16个｛80户以上的｝村: how large each is. */
const EACH_SIZE = /^\d[\d.]*(?:户|人|亩|头|张|平方米|立方米|周?岁)(?:以上|以下|以内)的?/
const STRAY = /^[，、：:]+/
/** Whether what stands behind a number may begin with what belongs neither to it nor to its noun. */
const leadsOf = openingKinds([[REMARK, OR_KIND, BOUND, EACH_SIZE, STRAY]])
const withoutLead = (tail: string) =>
  tail.replace(REMARK, '').replace(OR_KIND, '$1').replace(BOUND, '').replace(EACH_SIZE, '').replace(STRAY, '')

const SAYS_AT_START = atStart(PREDICATE_START)
/** 迈上60亿元台阶, 迈上万亿元新台阶, 超过500亿元大关. */
const NO_THING = atStart(/^(?:新台阶|新?时代|台阶|大关|关口|目标|规模(?!以上|以下|化|养殖|种植|企业|工业)|水平|门槛|行列|方阵)/)

/** 新增学位8000个｛等一系列举措｝: what closes a list of other things. */
const CLOSES_LIST = atStart(/^等(?:一系列|诸多)/)

/** 12条产业链项目｛占比达｝84.4%: what the next number measures of them. */
const MEASURED_OF =
  /(?<=[\u4e00-\u9fff]{2})(?:(?:价格|水质|空气质量)?(?:平均|月均|年均)?(?:增速|增幅|降幅|涨幅|占比)|(?:价格|水质|空气质量)?(?:平均)?[^，。；、]{2}率)(?:已|均|都|全部)?(?:达到?|提高到|提升[到至]|[增降]至|降到|为|超过?)$/

/** 24个特色产业｛销售收入突破｝2600亿元: what the next number amounts to is theirs. */
export const AMOUNT_OF =
  /(?<=[\u4e00-\u9fff]{2}|^[县镇村市乡])(?:年度?|开票|地方)?(?:实现|完成)?(?:村?集体经济|村集体|工业|农业|地区|经济|一般公共|一般|公共)?(?:主营业务|营业|销售|预算|财政|纯|总)?(?:经济总量|生产总值|总?产值|增加值|总?收入|销售额|交易额|总量|税收|利税|利润|(?<=完成)投资)(?:实现|完成|增长|下降|超过?|突破|达到?|均?[过超逾近])了?$|(?<=[\u4e00-\u9fff]{2})(?:实现|完成|增加|新增|拉动)(?:工业)?(?:总?产值|增加值|销售收入|税收|利税|利润|投资)$/

/** 惠及80个乡镇｛近｝300万群众: what the words say of the next number. */
const BOUND_END = /(?<=[\u4e00-\u9fff]{2})(?<![就附临邻靠最相])[近逾超]$/

/** 5万人口脱贫｛目标｝. */
const AIM_END = /(?<=脱贫|就业|减贫|达标)的?(?:目标|任务)$/

/** The noun that a number counts, from the words after it: ⟦5⟧个｛城市公园｝建成. */
export function countedNoun(tail: string): string {
  // 11.3万亿元、｛保持首位｝: what is said next
  if (tail === '' || tail.startsWith('、')) return ''
  const words = leadsOf(tail) === 0 ? tail : withoutLead(tail)
  if (!words || (SAYS_AT_START.test(words) && !NO_PREDICATE.test(words) && !RELATIVE_CLAUSE.test(words) && !VERBAL_NOUN.test(words)))
    return ''
  if (NO_THING.test(words) || CLOSES_LIST.test(words)) return ''
  const stop = endOfNoun(words)
  const noun = (stop < 0 ? words : words.slice(0, stop)).replace(MEASURED_OF, '').replace(AMOUNT_OF, '').replace(BOUND_END, '')
  const said = noun.search(SAID_OF_COUNTED)
  return cleanNoun(said < 0 ? noun.replace(AIM_END, '') : noun.slice(0, said))
}
