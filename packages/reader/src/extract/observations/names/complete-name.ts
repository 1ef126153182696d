import { atStart } from '../../../patterns/gates.ts'
import { DEPENDENT_NOUN, MAKING_FRONT } from '../phrases/words.ts'
import type { Quantity } from '../quantities/scan-quantities.ts'

/**
 * What the words around say once and a name leaves out: the label of its line, the voltage, what runs in a pipe, what is put right.
 */

/** What a name may take from around it. */
export interface Said {
  /** The noun before the colon that opens the sentence: 煤炭：…. */
  readonly label: string
  /** The last clause of the sentence that had no number. */
  readonly about: string
  /** The name of the number before. */
  readonly subject: string
  /** Only 、 or 和 parts the name from the one before. */
  readonly coordinated: boolean
  /** What the paragraph that opens the list says of all its lines: 主要产品的｛产量｝是：. */
  readonly measure: string
}

const LABEL_OF_TEXT = /(?:目标|指标|任务|重点|措施|要求|方面|情况|内容|布局|方向|工作|来源|说明|注|专栏|成效)$/
const SHORT = 3
const LISTED_MEASURE = /(?:总产量|产量|播种面积|种植面积|产值|存栏量?|出栏量?)$/

/** 煤炭：矿井数控制在…; 生态茶园：新建茶园…. */
function withLabel(words: string, label: string): string {
  if (label.length < 2 || label.length > 8 || LABEL_OF_TEXT.test(label)) return words
  const verb = MAKING_FRONT.exec(words)?.[0] ?? ''
  const noun = words.slice(verb.length)
  if (noun.length >= 2 && label !== noun && label.endsWith(noun)) return verb + label
  // 粮食作物产量：水稻18万吨，｛玉米｝12万吨
  const measure = noun.length <= SHORT + 1 && !verb ? (LISTED_MEASURE.exec(label)?.[0] ?? '') : ''
  if (measure && !noun.endsWith(measure) && !DEPENDENT_NOUN.test(noun)) return noun + measure
  if (verb || (noun.length > SHORT && !DEPENDENT_NOUN.test(noun))) return words
  return [...noun].some(char => label.includes(char)) ? words : label + noun
}

const VOLTAGE = /(?:±?\d{2,4}千伏|特高压|超高压)(?=[^千压]{0,6}变电)/
/** 新建220千伏变电站3座、线路60公里. */
function withVoltage(words: string, subject: string): string {
  if (!/^[^千压]{0,8}线路$/.test(words)) return words
  const voltage = VOLTAGE.exec(subject)?.[0]
  return voltage ? words.slice(0, -2) + voltage + words.slice(-2) : words
}

const CARRIED_IN_PIPES = /(?:天然气|燃气|煤气|供热|热力|供水|给水|排水|污水|雨水|再生水)/
const PIPE = /^(.{0,6}?)((?:[高中低]压|庭院|主|支|干|主干|市政|入户|配套)?(?:管道|管网|管线|干管|支管))$/
/** 实施供热管网改造，更新主管道20公里. */
function withPiped(words: string, about: string): string {
  const pipe = words.includes('管') ? PIPE.exec(words) : null
  if (!pipe || CARRIED_IN_PIPES.test(words)) return words
  const verb = pipe[1] as string
  if (verb && MAKING_FRONT.exec(verb)?.[0] !== verb) return words
  const carried = /管/.test(about) ? CARRIED_IN_PIPES.exec(about)?.[0] : undefined
  return carried ? verb + carried + pipe[2] : words
}

const PUT_RIGHT = /^(完成|实施|开展)((?:集中|综合|全面)?(整治|治理|改造|修复|提升)的)(?=.{1,4}$)/
const PUT_RIGHT_FIRST = atStart(PUT_RIGHT)
/** 实施农村水环境治理行动，完成60个村集中治理: of what, the clause before says. */
function withWorkedOn(words: string, about: string): string {
  const found = about ? PUT_RIGHT_FIRST.exec(words) : null
  if (!found) return words
  const bare = about.slice(MAKING_FRONT.exec(about)?.[0].length ?? 0)
  const at = bare.indexOf(found[3] as string)
  if (at < 2 || at > 10) return words
  return (found[1] as string) + bare.slice(0, at) + words.slice((found[1] as string).length)
}

const PAPER_OF = /(?:人大代表|政协委员|代表|委员)(?=(?:议案|建议|提案|意见)$)/
/** 办理代表议案3件、建议80件. */
function withAuthors(words: string, subject: string): string {
  const paper = /(?:议案|建议|提案|意见)$/.exec(words)
  const found = paper && PAPER_OF.exec(subject)
  if (!found || (paper.index > 0 && MAKING_FRONT.exec(words)?.[0].length !== paper.index)) return words
  return subject.slice(0, found.index + found[0].length) + paper[0]
}

const LAND_UNIT = /亩|公顷|平方/
/** 保有耕地80万亩 measures 耕地保有面积. */
function asHeld(words: string, unit: string): string {
  const held = words.startsWith('保有') ? /^保有(.{2,12})$/.exec(words)?.[1] : undefined
  return held && LAND_UNIT.test(unit) ? `${held.replace(/面积$/, '')}保有面积` : words
}

const MEASURED_ALREADY = /(?:量|率|额|值|里程|容量|能力|总数|面积|收入|人数|规模|指数|产)$/
const LONGEST_PRODUCT = 10

/** 主要产品的产量是： — 粮食5亿吨. */
function withListMeasure(words: string, quantity: Quantity, measure: string): string {
  if (!measure || (quantity.kind !== 'physical' && quantity.kind !== 'count')) return words
  return words.length > LONGEST_PRODUCT || MEASURED_ALREADY.test(words) || MAKING_FRONT.test(words) ? words : words + measure
}

/** 城镇｛累计｝新增就业. */
const CUMULATED = /(?<=.{2})(?:累计|(?<![公总一])共)(?=新增|投入|完成|实现|引进|建成|发放|争取|获得|培训|减少|整治|改造|治理)/
/** 油料｛全年｝总产量. */
const WITHIN_YEAR = /(?<=.{2})(?:全年|[上下]半年)(?=[\u4e00-\u9fff]{2})/

/** 铜材料产业｛实现｝产值, 重点商圈｛实现｝税收: brought in, which the measure says by itself. */
const REALISED =
  /(?<=业|园区|开发区|集聚区|高新区|示范区|合作区|度假区|片区|新区|港区|经济)(?:将?实现|将完成)(?=(?:固定资产|工业)投资)|(?<=[\u4e00-\u9fff]{2})[将要]?(?:实现|完成)(?=(?:总|工业|施工)?(?:产值|增加值)|(?:销售|营业|主营业务|旅游综合|旅游)收入|税收|利润|利税|(?:销售|零售|交易)额|收入$)/

/** 每个乡镇｛至少｝建成: a bound, which its own field says. */
const AT_LEAST = /(?<=.{2})(?:至少|最少)(?=[\u4e00-\u9fff]{2})/

function withoutVerbs(said: string): string {
  const words = said.includes('少') ? said.replace(AT_LEAST, '') : said
  const whole = words.includes('累计') || words.includes('共') ? words.replace(CUMULATED, '') : words
  const name = whole.includes('年') ? whole.replace(WITHIN_YEAR, '') : whole
  return name.includes('实现') || name.includes('完成') ? name.replace(REALISED, '') : name
}

/** 住院补偿比例，｛乡镇卫生院｝达到70%，县级医院达到50%: what is measured of each is said once before them. */
const MEASURE_BEFORE =
  /^(?!其中|[同另]时|[各对在从按])[\u4e00-\u9fff“”（）]{4,20}(?:比例|比重|补助标准|保障标准|报销标准|供养标准|[^效功频年]率)$/
const INSTITUTION = /(?:医院|卫生院|卫生室|机构|学校|企业|居民|职工|农民|小学|初中|高中|城镇|农村|城市|县城|[县市区镇乡村院所校园站室户])$/
const LONGEST_INSTITUTION = 10
function withMeasureBefore(words: string, quantity: Quantity, about: string): string {
  if ((quantity.kind !== 'rate' && quantity.kind !== 'money') || words.length > LONGEST_INSTITUTION) return words
  return INSTITUTION.test(words) && MEASURE_BEFORE.test(about) && !MAKING_FRONT.test(words) ? words + about : words
}

/** The name with what the words around it say for it. */
export function completeName(words: string, quantity: Quantity, said: Said): string {
  if (!words) return words
  let name = withListMeasure(withLabel(withoutVerbs(words), said.label), quantity, said.measure)
  if (said.coordinated) name = withAuthors(withVoltage(name, said.subject), said.subject)
  name = withWorkedOn(withPiped(name, said.about), said.about)
  if (said.about !== '' && said.subject !== '') name = withMeasureBefore(name, quantity, said.about)
  return asHeld(name, quantity.unit)
}

const EACH =
  /^(.{2,40}?)的?((?:日|月|年)?(?:产能|产量|产值|存栏量?|出栏量?|面积|销量|销售额|价格|覆盖率|单产|储备量?)|日均[^，、]{2,6})分别(?:达到|达|为|是|有)([^\d，、]{1,10})$/
const KINDS = /主要[^，、的]{0,6}(?:品种|产品|作物|品类)$/

/** A measure said once for the things that are listed with their numbers. */
export interface Each {
  readonly owner: string
  readonly measure: string
}

export const nameOfEach = ({ owner, measure }: Each, thing: string): string => owner + thing + measure

/** 企业日产能分别达到｛帐篷｝⟦300⟧顶、｛毛毯｝⟦2000⟧条. */
export function eachOf(noun: string): { readonly each: Each; readonly thing: string } | null {
  const found = noun.includes('分别') ? EACH.exec(noun) : null
  if (!found) return null
  const owner = (found[1] as string).replace(KINDS, '').replace(/的$/, '')
  return { each: { owner, measure: found[2] as string }, thing: found[3] as string }
}

/** 为｛24个｝省份保供电煤｛20亿吨｝: for whom, not what. */
const FOR = new Set('为向给')
const SERVED = /^(?:省份|国家|地区|城市|县市?|企业|家庭|群众|居民|农户|学生|学校)(?:累计|共|全年)?((?!的|和|及|、)[^，。；的]{4,12})$/

const GIVEN = /^(?:[\u4e00-\u9fff（）“”、]{2,14}?)(?:发放|提供|拨付|兑现|减免|退还|办理|购买|安装|配备|授信|补贴)(?=.{2})/

/** 为｛2万名｝渔民发放补贴｛1.2亿元｝: who gets it is told with what is given. */
export const givenTo = (before: string, noun: string): string =>
  FOR.has(before.slice(-1)) && GIVEN.test(noun) ? before.slice(-1) + noun : ''

const PARTNERS =
  /^((?:国家|地区|省份|城市|县市?|企业|高校|单位|机构|客商)(?:[和及]?(?:地区|企业|单位|机构|城市))?)(?:实现|完成|达成|签订|开展)(.{2,12})$/

/** 与沿线｛30个｝国家实现贸易额｛12亿元｝: the first number stands within what names the second. */
export function amongPartners(before: string, noun: string): string {
  const served = before && FOR.has(before.charAt(before.length - 1)) ? SERVED.exec(noun)?.[1] : undefined
  if (served) return served
  const found = before && '与同对向'.includes(before.charAt(0)) ? PARTNERS.exec(noun) : null
  return found ? before + found[1] + found[2] : ''
}
