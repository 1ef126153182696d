// What must not change the reading of numbers: words that mean the same, nouns of the same kind, verbs that no lexicon has.
import { beforeNumbers, inSentences, isObservation } from './at-numbers.mjs'

const CROPS = '粮食 玉米 水稻 小麦 油料 棉花 蔬菜 水果 茶叶 烤烟 甘蔗 花生 大豆 蚕茧 药材 柑橘 苹果 肉类 生猪 水产品 牛奶 禽蛋'
const WARES = '手机 汽车 钢材 水泥 原煤 化肥 空调 彩电 轮胎 铝材 原油 电池 服装 家具 白酒 啤酒 玻璃 机床 船舶 药品'
const PEOPLE = '残疾人 大学生 农民工 退役军人 妇女 教师 孤儿 华侨'
const HOUSES = '幼儿园 图书馆 养老院 福利院 卫生院 体育馆 文化馆 博物馆 书店 影院 超市 农贸市场 停车场 公园 食堂 敬老院 卫生室'

/** Each word of a list becomes the next. */
const turned = words => Object.fromEntries(words.split(' ').map((word, i, list) => [word, list[(i + 1) % list.length]]))

const SIGNS = '苓棠黍芸葭荻藜茨蓼荇蕨莒'
/** Each word becomes one of as many signs that stand together in none; the last `kept` signs stay (养老院 is some 院). */
const invented = (words, kept = 0) =>
  Object.fromEntries(
    words.split(' ').map((word, i) => {
      const size = word.length - kept
      const signs = Array.from({ length: size }, (_, k) => SIGNS[(i * 5 + k * 7 + Math.floor(i / SIGNS.length)) % SIGNS.length])
      return [word, signs.join('') + word.slice(size)]
    }),
  )

/** Words of a class by others, everywhere in the text and in the names alike. */
function everywhere(name, becomes) {
  const words = Object.keys(becomes).toSorted((a, b) => b.length - a.length)
  const any = new RegExp(words.join('|'), 'g')
  const renamed = words => words.replace(any, word => becomes[word])
  return {
    name,
    kinds: ['observation'],
    edits: ({ text }) => [...text.matchAll(any)].map(({ index, 0: word }) => ({ at: index, end: index + word.length, by: becomes[word] })),
    expected: statement => (statement.indicator.search(any) >= 0 ? { ...statement, indicator: renamed(statement.indicator) } : null),
  }
}

/** Verbs of making by others that are in no lexicon, and by an invented one. */
const MAKERS = [
  ['新建', '翻建'],
  ['建成', '落成'],
  ['引进', '招引'],
  ['培育', '孵化'],
  ['举办', '操办'],
  ['改造', '翻新'],
  ['建设', '葭荻'],
  ['实施', '推行'],
  ['发放', '派发'],
  ['培训', '轮训'],
].map(([from, to]) => [new RegExp(`${from}$`), to, from])
const madeOtherwise = (statement, [, to, from]) =>
  statement.indicator.startsWith(from) && statement.indicator.length > from.length
    ? { ...statement, indicator: to + statement.indicator.slice(from.length) }
    : null

/** What is said behind counted things by other verbs. */
const SAID = Object.entries({ 开工: '动工', 竣工: '完竣', 投产: '开产', 清退: '腾退', 办结: '办毕', 完工: '收工', 脱贫: '解困' })
/** So far behind its number a predicate may stand. */
const FAR = 20
const predicates = {
  name: 'verbs behind an adverb, behind what is counted',
  kinds: ['observation'],
  edits: ({ text, statements }) =>
    statements.filter(isObservation).flatMap(({ end, indicator }) =>
      SAID.flatMap(([from, to]) => {
        const place = new RegExp(`(?:全部|全面|已|均|如期)${from}(?=[，。；])`).exec(text.slice(end, end + FAR))
        if (!place || !indicator.includes(from)) return []
        const at = end + place.index + place[0].length - from.length
        return [{ at, end: at + from.length, by: to }]
      }),
    ),
  expected: (statement, edits) => {
    const said = SAID.find(([from]) => statement.indicator.includes(from))
    const edit = edits.find(({ at }) => at >= statement.end && at < statement.end + FAR && at < statement.quoteEnd)
    return said && edit?.by === said[1] ? { ...statement, indicator: statement.indicator.replace(...said) } : null
  },
}

const isPace = ({ measure, unit }) => measure === 'growth' && unit === '%'
const ofPace = statement => (isPace(statement) ? statement : null)
const surpassed = statement => (statement.comparator === 'eq' ? { ...statement, comparator: 'gt' } : null)

/** @type {import('./frame.mjs').Variation[]} */
export const variations = [
  everywhere('other crops', turned(CROPS)),
  everywhere('invented crops', invented(CROPS)),
  everywhere('invented wares', invented(WARES)),
  everywhere('other people', turned(PEOPLE)),
  everywhere('invented institutions', invented(HOUSES, 1)),
  beforeNumbers('达 for 达到 and back', [
    [/达到$/, '达'],
    [/(?<![通直到抵可发高多长])达$/, '达到'],
  ]),
  beforeNumbers('超过 for 达到', [[/达到$/, '超过']], surpassed),
  beforeNumbers('突破 for 达到', [[/达到$/, '突破']], surpassed),
  beforeNumbers('逾 for 超过', [[/超过$/, '逾']]),
  beforeNumbers(
    '上升 for 增长, 降低 for 下降',
    [
      [/(?<!递)增长$/, '上升'],
      [/下降$/, '降低'],
    ],
    ofPace,
  ),
  beforeNumbers('verbs of making that no lexicon has', MAKERS, madeOtherwise),
  predicates,
  inSentences('努力 for 力争', [[/力争(?!上游)/g, '努力']]),
  inSentences('确保 for 力争', [[/力争(?!上游)/g, '确保']]),
  inSentences('及以上 for 以上, 上下 for 左右', [
    [/(?<=[\d%元人亩吨家个])以上/g, '及以上'],
    [/(?<=[\d%元人亩吨家个])左右/g, '上下'],
  ]),
  inSentences('其中， for 其中 and back', [
    [/其中(?![，,：:的、之])/g, '其中，'],
    [/其中[，,]/g, '其中'],
  ]),
]
