/** What is measured, in words; and how sure one can be of it. */
export interface Name {
  readonly words: string
  /** `own`: named by the number's own words; `counted`: by what follows it; `carried`: by what was said before. */
  readonly from: 'own' | 'counted' | 'carried' | 'none'
  /** Of a share, the part: of 增加值占全省比重, 增加值. */
  readonly owner?: string | undefined
  /** The sentence goes on to speak of what it spoke of before. */
  readonly aside?: boolean | undefined
  /** It is named as a part, by the measure of its whole. */
  readonly part?: boolean | undefined
  /** What is done with what is counted, where no lexicon knows it: 抢通. */
  readonly verb?: string | undefined
}
