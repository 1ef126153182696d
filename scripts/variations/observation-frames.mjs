// What must not change the reading of numbers: the words that frame a name and its number, and what is said in brackets or in a clause between.
import { beforeNumbers, inSentences, isObservation } from './at-numbers.mjs'

const THING = /^[\u4e00-\u9fff]{3,10}$/
const WORK = '改造|维修|整治|治理|扩建|加固|修缮|绿化|硬化|改建|修复'
/** A clause that is a verb of work, what it is done to and how much: 改造管网60公里. */
const WORKED_ON = new RegExp(`(?:^|[，；。])(${WORK})([\\u4e00-\\u9fff]{2,10})$`)
const NEAR = 20

const behind = ({ end, unit }) => end + unit.length
const endsClause = (text, statement) => /[，；。]/.test(text[behind(statement)] ?? '')
const within = (statement, edits) => edits.some(({ at, end }) => at >= statement.quoteStart && end <= statement.quoteEnd)

/** 对60公里管网进行改造, for 改造管网60公里. */
const doneTo = verb => ({
  name: `对 things ${verb} what is done`,
  kinds: ['observation'],
  edits: ({ text, statements }) =>
    statements.filter(isObservation).flatMap(statement => {
      const found = WORKED_ON.exec(text.slice(Math.max(0, statement.at - NEAR), statement.at))
      const plain = statement.comparator === 'eq' && statement.measure === 'level' && /^[^（(%]{1,3}$/.test(statement.unit)
      if (!found || !plain || !endsClause(text, statement) || statement.indicator !== found[1] + found[2]) return []
      return [
        { at: statement.at - found[1].length - found[2].length, end: statement.at, by: '对' },
        { at: behind(statement), end: behind(statement), by: found[2] + verb + found[1] },
      ]
    }),
  expected: (statement, edits) => (edits.some(({ end, by }) => end === statement.at && by === '对') ? statement : null),
})

/** Words put behind every third amount of a thing that is told. */
const behindAmounts = (name, by, fits = () => true) => ({
  name,
  kinds: ['observation'],
  edits: ({ text, statements }) =>
    statements
      .filter(one => isObservation(one) && one.measure === 'level' && /^[\u4e00-\u9fff]+$/.test(one.unit) && fits(text.slice(behind(one))))
      .filter((_, i) => i % 3 === 0)
      .map(statement => ({ at: behind(statement), end: behind(statement), by })),
  expected: (statement, edits) => (within(statement, edits) ? statement : null),
})
const LISTS_ON = /^[、，；。]/
/** What comes next names itself: 占, 增长 and 其中 go on about the same. */
const NAMED_ANEW =
  /^(?:。|[，；](?!其中|分别|比|占|增|下降|提高|总|人均|并|这|其|是|达|为|超|平均|每|面积|产量|产值|投资|完成|共|净|累计)[\u4e00-\u9fff])/

const rates = statement => (statement.measure === 'growth' ? statement : null)
const levels = statement => (statement.measure === 'level' ? statement : null)

/** Words before a name that opens its clause. */
const beforeNames = by => ({
  name: `${by} before names`,
  kinds: ['observation'],
  edits: ({ text, statements }) =>
    statements.filter(isObservation).flatMap(({ at, indicator, measure }) => {
      const words = text.slice(at - indicator.length - 2, at)
      const opens = measure === 'level' && THING.test(indicator) && /[率量额值数]$/.test(indicator) && words === `${indicator}达到`
      const place = at - words.length
      return opens && /[，。；]/.test(text[place - 1] ?? '') ? [{ at: place, end: place, by }] : []
    }),
  // what is meant to come true is no fact: whether it is one, and when, may change
  expected: (statement, edits) =>
    edits.some(({ at }) => at === statement.at - statement.indicator.length - 2)
      ? { ...statement, status: undefined, time: undefined }
      : null,
})

/** @type {import('./frame.mjs').Variation[]} */
export const variations = [
  doneTo('进行'),
  doneTo('实施'),
  behindAmounts('asides with a part, in brackets', '（其中城区17公顷）', after => LISTS_ON.test(after)),
  behindAmounts('asides with what is included, in brackets', '（含城区部分）', after => LISTS_ON.test(after)),
  behindAmounts('how early an aim was reached, behind amounts', '，提前两年完成规划目标', after => NAMED_ANEW.test(after)),
  ...['保证', '做到', '目标是', '确保', '努力使'].map(beforeNames),
  beforeNumbers('实现 before growth', [[/(?<![递负实现])增长$/, '实现增长']], rates),
  beforeNumbers('保持 before growth', [[/(?<![递负持现])增长$/, '保持增长']], rates),
  beforeNumbers('最终达到 for 达到', [[/(?<![力争要])达到$/, '最终达到']], levels),
  beforeNumbers('what goes up, its number in the next clause', [[/(?<=[率程积])达到$/, '稳步提升，达到']], levels),
  beforeNumbers('from where a rate went up', [[/(?<=率)达到$/, '从期初的17%提高到']], levels),
  inSentences('期内 for 期间', [[/(?<=五”)(?:期间|时期)/g, '期内']]),
]
