/**
 * Whether a passage reports or commits, by its words: for reports whose headings do not say it. Weights are half the logarithm of
 * how much more often the word stands in reviews than in work plans, counted over work reports whose headings are clear.
 */
export type Tense = 'actual' | 'target'

const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/五年来|一年来|过去(?:的)?一年/g, 2.6],
  [/今年|新的一年|明年/g, -2],
  [/预期目标|主要目标|目标是/g, -2.4],
  // whatever numbers follow
  [/(?:预期|发展|奋斗|主要)目标(?:是|为)[：:]/g, -8],
  [/成功|顺利|累计/g, 1.6],
  [/荣获|获得|获评|获批|被评为/g, 1.4],
  [/力争|争取|确保/g, -1.3],
  [/比上年|显著|明显/g, 1],
  [/了(?!解)/g, 1],
  [/取得/g, 0.9],
  [/全年|分别/g, 0.6],
  [/达到?\d|[^均]增长\d|完成/g, 0.45],
  [/将(?![军领乐])/g, -0.9],
  [/切实|促进|推动|打造/g, -0.65],
  [/要(?!素|求|点|闻|道)|继续|加快|着力|大力|加强|完善/g, -0.45],
]

/** What one paragraph may say at most, and what it costs to change between reviewing and planning. */
const LIMIT = 5
const SWITCH = 3.5
/** A report that has come to its plans does not go back: what follows them, an annex as well, is meant. */
const SWITCH_BACK = 40
/** Beyond this, more of a paragraph says nothing new. */
const LONGEST = 1500

/** 主要预期目标是：…: what follows is meant, however many growths it names. */
const STATES_AIMS = /(?:预期|主要|奋斗|发展|总体)目标(?:是|为|如下|：)/

function evidence(text: string): number {
  if (STATES_AIMS.test(text)) return -LIMIT
  let sum = 0
  for (const [pattern, weight] of WEIGHTS) sum += weight * (text.match(pattern)?.length ?? 0)
  return Math.max(-LIMIT, Math.min(LIMIT, sum))
}

export interface Passage {
  readonly text: string
  /** What its heading settles, or null. */
  readonly settled: Tense | null
}

/** The likeliest tense of each passage, given that neighbours mostly share it and that a report begins by looking back (Viterbi). */
export function tensesOf(passages: readonly Passage[]): Tense[] {
  // the better of staying and switching, for each tense; `from` tells which it was
  let [actual, target] = [0, -SWITCH]
  let back = SWITCH
  const from: { readonly actual: boolean; readonly target: boolean }[] = []
  for (const { text, settled } of passages) {
    const says = settled === null ? evidence(text.slice(0, LONGEST)) : settled === 'actual' ? Infinity : -Infinity
    const stays = { actual: actual >= target - back, target: target >= actual - SWITCH }
    const [a, t] = [Math.max(actual, target - back), Math.max(target, actual - SWITCH)]
    from.push(stays)
    if (settled !== null) back = settled === 'target' ? SWITCH_BACK : SWITCH
    if (says === Infinity) [actual, target] = [0, -100]
    else if (says === -Infinity) [actual, target] = [-100, 0]
    else [actual, target] = [a + says, t - says]
  }
  const tenses: Tense[] = []
  let tense: Tense = actual >= target ? 'actual' : 'target'
  for (let i = passages.length - 1; i >= 0; i--) {
    tenses[i] = tense
    if (!from[i]?.[tense]) tense = tense === 'actual' ? 'target' : 'actual'
  }
  return tenses
}
