import { WordSet } from '../../../patterns/word-set.ts'

/** What is done, and how far: 管好, 用足, 织密. Each sign of the first list makes a verb with each of the second. */
const ACTS = [...'抓做建管用打选配育招守筑织压扎兜夯稳把唱讲走下念种养盯拧扛理摸找查补挖拉护办治防控救扶培保划分担撑搭架拆接续站铺清刹堵系']
const RESULTS = [...'好足活强优牢实细准紧住透全亮响齐顺旺密起清']
/** What such pairs mean something else by, or belong to other words: 立足, 扎实, 办实事. */
const OTHERWISE = new Set(
  '织好 扎实 保密 保全 保准 保险 清清 办实 下实 下全 走好 走强 治好 养好 养活 种活 救活 分起 把起 下起 走起 保起 稳起 清起 用起 养起 种起 管起 防起 打起 接起 查起 抓起 做起 建起 办起 分好 保实 保细 打全 养全 稳全 续全 拉好 防实 划好 打住 接住 站住 查住'.split(
    ' ',
  ),
)
/** Resultative verbs that take an object: 扎牢｜防线. */
export const RESULTATIVES = new WordSet(ACTS.flatMap(act => RESULTS.map(result => act + result)).filter(word => !OTHERWISE.has(word)))
/** What the second sign of such a pair may begin instead: 用｜优质…, 把｜全部…. */
export const BEGIN_ANEW = new WordSet(
  '优化 优质 优良 优先 优秀 优势 优惠 实行 实施 实现 实际 实体 实践 实事 实招 全面 全部 全国 全市 全省 全县 全区 全体 全民 全社 全年 全力 强调 强化 强制 强国 强省 强市 强大 活动 活力 细化 细致 准备 准入 准则 密切 密度 清理 清洁 清单 清廉 紧急 紧密 紧缺 紧紧 亮点 亮化 旺季 顺应 顺利 透明 齐心 住房 住宅 住院 响应 牢固 牢牢 起步 起点 足球',
)
