import { ending } from '../../../patterns/at-end.ts'

/** Nouns that end like an adverb or a verb and must not lose that end. */
const PROTECTED =
  /(?:生育水平|纲要|许可|认可|(?<!比)重要|主要|需要|必要|摘要|减负|税负|减税|减租|成年|青少年|上半年|下半年|青年|老年|壮年|少年|周年|常年|多年|学年|百年|元年|[\d一二两三四五六七八九十]年|指标|坐标|人均|户均|亩均|地均|月均|日均|存在|现在|所在|潜在|内在|行为|作为|认为|成为|最高|新高|新增|净增|保有|职高|普高|中高|以为|其中|之中|年降|指数|总计|统计|会计|审计|设计|预计数|实在|人为|拥有率|所有|国有|公有|集体所有|私有|民有|全部|干部|总部|西部|东部|中部|南部|北部|内部|外部|首都|成都|参与|公共|行政区划|工程|造就|成就|人才|天才|[产功动节智性储效核热电势潜职万赋用耗供体机氢光聚技]能)$/
export const PROTECTED_END = ending(PROTECTED)

/** 粮食产量｛连续13年｝稳定在: ends like a noun, says only how long. */
export const LASTING = /连续[一二两三四五六七八九十\d]{1,3}年$/

export const LASTING_END = ending(LASTING)
