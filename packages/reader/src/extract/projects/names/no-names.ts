import { atEnd, atStart } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import { COUNTIES } from '../lexicon/counties.ts'
import { COUNTED_AFTER } from './counts.ts'

/** Words that cannot stand in a name: the piece is a clause. */
export const CLAUSE = search(
  /[，；：。！？]|(?:项目|工程|[区园院校厂站士])在(?!建)|作为|入驻|申建|创办|晋升|升格|瓶颈|断头|卡脖|不断|按计划|进一步|提高|促进|鼓励|力争|使得|达到|实现|完成|办好|申报|指导|引导|改革向|以及|为主|为核心|为重点|为代表|为龙头|为抓手|为依托|为载体|为引领|满足|确保|增强|充分|得到|以上|[%％]|创建|建立|实施|参与|增加|持续|各|由.{1,10}向|加强(?!工程)|加快|扩大|延长(?!线)|推进(?!试验|机制|工作|中心|办|组|体系|制度|会)|开展|进(?:学校|社区|校园|企业|农村|机关|乡村)/,
)

/** Words that cannot stand in the name of a mechanism, which says what it does: 项目推进服务机制, 导航增强系统. */
export const SYSTEM_CLAUSE = search(
  /[，；：。！？]|不断|进一步|力争|使得|确保|得到|以上|完成(?!情况|率|度)|完善|牵头|组建|办好|接入|都要|[%％]|开展|创建|充分(?!就业)|做大|基本实现|提高及|等各|加快.{0,12}各类/,
)
/** …nor begin it. */
export const SYSTEM_OPENS = atStart(
  /^(?:大力|着力|谋划|用好|运用|促进(?![^的]{4,24}(?:机制|制度)$|[^的]{4,20}的(?:体制)?(?:机制|制度)$)|提高|加强|加快|实现|鼓励|推进|达到|搭建|制定)/,
)

/** What several things open with. */
export const PLURAL = atStart(
  /^(?:有?一批|[百千万]亿元?级?(?:工业|产业|特色)?园区$|一些|每个|近[一二两三五]年|[在拟已]建(?:的|重大|重点|项目|工程)|其[他它]|一系列|若干|各类|各级|各种|各项|各|一个|多个|数个|几个|更多|所有(?!权|制|者)|全部|大批|部分|[一二三四五]期(?:工程|项目)?$|[市区县省]?(?:重大|重点)(?:项目|工程)$|新建和|续建和|在建和)/,
)

/** 绿道规划和重点工程: a kind after a kind. */
export const AND_KINDS = atEnd(/[和及与](?:重点|重大|其他)(?:建设)?(?:项目|工程)$/)

/** 三地一城, 一核两翼: a slogan in numbers. */
export const SLOGAN = atStart(/^[一二两三四五六七八九十](?![十百])[\u4e00-\u9fff][一二两三四五六七八九十][\u4e00-\u9fff]/)

/** What opens a phrase of circumstance and no name. */
export const CIRCUMSTANCE = atStart(
  /^(?:用好|并以|对(?!口)|到|在(?![线建])|以|向(?!阳|荣|家)|从|将|把|由|使(?!馆)|让|与|为|“?十[一二三四五六七]五|围绕|立足|面向|按照|通过|结合|针对|除|因|就|纳入|列入|沟通|畅通|新增|增加|扩大|拓展|总投资|投资|年产值|规范|提升各|打通|对接|连接|衔接|依托|利用|作为|包括|该|其|此|这)/,
)

/** 签约项目｜落地转化: projects by how far they are, all of them. */
const BY_STATE = atStart(/^(?:增量|存量|签约|在建|新建|续建|拟建|储备|入库|招商)项目(?=[\u4e00-\u9fff])/)

/** What goes on from something before it. */
const GOES_ON = atStart(/^(?:等|其|该|此|这|和|与|及)/)

/** Whether a member without a head of its own reads as a name at all. */
export const itemLike = (name: string) =>
  name.length >= 2 &&
  name.length <= 40 &&
  !CLAUSE.test(name) &&
  !GOES_ON.test(name) &&
  !BY_STATE.test(name) &&
  (!COUNTED_AFTER.test(name) || COUNTIES.endingAt(name) !== '')
