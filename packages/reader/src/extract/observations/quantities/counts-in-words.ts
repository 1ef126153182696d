import { atStart } from '../../../patterns/gates.ts'
import { CHINESE_SIGN, is } from './number-signs.ts'
import type { Quantity } from './scan-quantities.ts'

/** Numerals in words: nearly all that are small put thoughts in order or belong to words (三个坚持, 一批, 两手抓). */

const ORGANISING =
  /^(?:大|个方面|个坚持|个更加|个必须|个统筹|个阶段|个环节|个确保|个意识|个自信|个维护|个关系|个层面|个重点|个字|个结合|个转变|个原则|项重点任务|项任务|方面|步|句话|个问题|条主线|个文明|者|位一体|农|化|手|轮驱动|条腿|个全面|个突出|个着力|个没有|个不|个新|个率先|个体系|项原则|期叠加|重|线城市|线|等奖|等功|等|流|级|甲|边|周边|沿|江|湖|河|山|通一平|证合一|网融合|去一降一补|股|项制度|类人员|个一|种形态|项机制|会一课|双|审|定|强|佳|优|星|星级|号|环路|环|横|纵|轴|带|核|心|廊|屏|区|城|园|港|馆|中心|厅|站|路|期工程|纤|杯|来一补|馆一站|保|险|金|改|制|废|废弃)/

const ORGANISES = atStart(ORGANISING)
const organises = (text: string, at: number) =>
  at < text.length && ORGANISES.mayHave(text.charCodeAt(at)) && ORGANISING.test(text.slice(at, at + LONGEST_WORD))
const LONGEST_WORD = 8

const CHINESE_MEASURES_OK =
  /^(?:万|亿|百|千|家|所|条|座|名|辆|台|套|间|处|头|羽|株|张|架|艘|部|册|场|届|批|户|床|艘|亩|吨|公里|平方|米|公顷|元|美元|万元|亿元|人|件|支|对|只|门|名|位|眼|口|根|棵|次|孔|担|匹|块|尾|箱|元|公斤|斤|千瓦|度|倍|成|%|岁|份|篇|宗|笔|幢|栋)/

/** Whether a numeral in words says how much or how many, by its unit and what stands around it. */
function saysHowMany(quantity: Quantity, text: string): boolean {
  const word = text.slice(quantity.start, quantity.end)
  const { unit, kind } = quantity
  if (kind === 'rate' || kind === 'points' || quantity.shape === 'fold') return true
  if (quantity.shape === 'fraction')
    return (
      word !== '一半' ||
      quantity.bound.endsWith('以上') ||
      HALVED.test(text.slice(Math.max(0, quantity.start - HALVED_WITHIN), quantity.start))
    )
  // 做成一番事业: no doubling
  if (kind === 'fold') return unit !== '番' && !/^[十百千万]+$/.test(word)
  // 一吨, 八万元, 三千五百亩: measured amounts
  const big = word.length > 1 && /[十百千万亿点]/.test(word) && !/^[百千万亿]+$/.test(word)
  const before = text.slice(Math.max(0, quantity.start - 3), quantity.start)
  if (kind === 'money' || kind === 'physical' || kind === 'power')
    return (
      big ||
      (ROUND.test(word) && /^[万亿]/.test(unit) && REACHES_ROUND.test(before)) ||
      (/^[万亿]./.test(unit) && !/^[百千万]+$/.test(word)) ||
      (word.length === 1 && /^(?:万|亿|公|平|吨|亩|立|元)/.test(unit) && !/^[一百千万两三]$/.test(word))
    )
  // 资金周转天数由一百零九天延长到一百二十七天: `isDate` has asked whether it is measured
  if (kind === 'time') return big && unit !== '年'
  return kind === 'count' && countsThings(quantity, text, word, before, big)
}

/** The same of things that are counted: by `word`, the numeral, which is a `big` one or not, and by the signs `before` it. */
function countsThings(quantity: Quantity, text: string, word: string, before: string, big: boolean): boolean {
  const { unit, value } = quantity
  // 十几个: vague; 一人一亩: of each; 谋一件、干一件, 抓好两头: figures of speech
  if (text[quantity.end] === '几' || (word === '一' && quantity.bound === '' && is(text, quantity.full, CHINESE_SIGN))) return false
  if (word.length === 1 && /^[件套头]$/.test(unit) && /[谋干成建下搞抓好办做]$/.test(before)) return false
  // 江油、三台、盐亭: a name among names
  if (word.length === 1 && text[quantity.start - 1] === '、' && text[quantity.full] === '、') return false
  // 六百八十七份: so many are counted, whatever the measure word
  if (big && isLarge(value)) return true
  if (ROUND.test(word)) return (/^[万亿]/.test(unit) || CHINESE_MEASURES_OK.test(unit)) && (quantity.more || REACHES_ROUND.test(before))
  if (big || /^[万亿]/.test(unit)) return CHINESE_MEASURES_OK.test(unit) || /^[个项]/.test(unit)
  // 五批306人, 至少办好一所: small counts only where something shows that they count
  if (quantity.more || quantity.bound.endsWith('以上')) return true
  if (AT_LEAST.test(text.slice(Math.max(0, quantity.start - AT_LEAST_WITHIN), quantity.start))) return true
  // 湖东、云埠等四座水库: as many as were named
  if (word !== '一' && before.endsWith('等') && /^(?:座|条|家|所|处|个)$/.test(unit))
    return THINGS_AFTER.test(text.slice(quantity.full, quantity.full + 24))
  if (word !== '一' && /^(?:个|项)$/.test(unit) && MAKES_BEFORE.test(text.slice(Math.max(0, quantity.start - 8), quantity.start)))
    return THINGS_AFTER.test(text.slice(quantity.full, quantity.full + 24))
  if (quantity.shape === 'range' && /^(?:家|所|条|座|处|项|台|套)$/.test(unit) && /[一-九十]/.test(word))
    return MAKES_BEFORE.test(text.slice(Math.max(0, quantity.start - 8), quantity.start))
  if (!CHINESE_MEASURES_OK.test(unit))
    return (
      unit === '个' &&
      /^(?:$|[，。；、])/.test(text.slice(quantity.full, quantity.full + 1)) &&
      /[一二两三四五六七八九]/.test(word) &&
      (/[建设立成]/.test(text.slice(0, quantity.start)) || (word !== '一' && THINGS_BEFORE.test(before)))
    )
  if (/^[，。；、]?$/.test(text.slice(quantity.full, quantity.full + 1)) || /\d/.test(text[quantity.full] ?? ''))
    return (
      !/^(?:次|届|场|步|位)/.test(unit) &&
      !/(?:是|有|为|即|这|以下|下列|如下|做到|坚持|分)$/.test(text.slice(Math.max(0, quantity.start - 2), quantity.start))
    )
  const made = text.slice(Math.max(0, quantity.start - MAKES_WITHIN), quantity.start)
  if (word === '一' || !(MAKES_BEFORE.test(made) || MAKES_AND.test(made))) return false
  return (
    /^(?:家|所|条|座|处|台|套)/.test(unit) || (/^(?:个|项)$/.test(unit) && THINGS_AFTER.test(text.slice(quantity.full, quantity.full + 24)))
  )
}

/** 突破｛百｝亿元, 近｛百｝家: a round numeral alone is an amount where a mark is reached, not 上百家. */
const ROUND = /^[百千万]+$/
const REACHES_ROUND = /(?:突破|超过?|[近约逾过破]|达到?|越过?|[跨迈站登]上|[跨迈]入|跨[越过])了?$/

/** 缩短｛一半｝, 占全省的｛一半｝; not 一半是…. */
const HALVED = /(?:减少|缩短|压缩|缩减|压减|精简|降低|下降|占[^，。；、占]{1,12}|超过?|[近约逾过达]|接近|达到|不足|不到)了?的?$/
const HALVED_WITHIN = 16

/** A numeral in words of so many is no figure of speech and orders no thoughts. */
const isLarge = (value: Quantity['value']) => typeof value === 'number' && value >= 100

/** 重点扶持六个特色冷链基地: a small count in words counts where things are made, not where thoughts are put in order. */
const MAKES_BEFORE =
  /(?:建立|开辟|实现|建设|新建|建成|修建|兴建|改造|引进|新增|培育|创建|开通|关闭|打造|扶持|支持|举办|争取|实施|布局|启动|开工|改扩建|设立)(?:好|了|成)?$/
/** 新建三所中学、｛五｝所小学: the verb is said once. */
const MAKES_AND =
  /(?:建设|新建|建成|修建|兴建|引进|培育|创建|打造|设立)(?:好|了|成)?[二两三四五六七八九十](?:家|所|条|座|处|台|套)[^，。；、]{1,12}[、和]$/
const MAKES_WITHIN = 24
/** 获得证书的产品九个: what is counted stands before the number. */
const THINGS_BEFORE = /(?:产品|项目|企业|单位|工程|集体|品牌|机构|公司|基地|园区|电站|水库|码头|港口|学校|医院|[^百贫试]县|乡镇)$/
const AT_LEAST = /(?:至少|不少于|不低于|达到|达|超过)[^，。；]{0,6}$/
/** So many signs hold a match of it. */
const AT_LEAST_WITHIN = 9
const THINGS_AFTER =
  /^(?!大(?!型|中型|学))[^，。；、]{0,16}?(?:基地|园区|开发区|集聚区|示范区|中心|项目|企业|公司|集团|电站|电厂|水库|工厂|码头|港口|学校|医院|县|镇|村|会展|展会|站|馆|品牌|试点|车间|实验室|机场|公路|铁路|城市|桥|隧道|水厂|公园|景区|产业园|小区|社区)(?=[，。；、和及与的等]|(?:相继|先后|陆续|全部|已|基本)?(?:建成|开工|竣工|完工|投产|投用|通车|运行|启动|结为)|建设|改造|改建|扩建|$)/

/** Whether a numeral in words counts or measures something. */
export function countsInWords(quantity: Quantity, text: string): boolean {
  const { shape, kind, value, end } = quantity
  // 五百个新建企业: as many as that put no text in order
  const orders = shape === 'plain' && kind !== 'rate' && !isLarge(value) && organises(text, end)
  return !orders && saysHowMany(quantity, text)
}
