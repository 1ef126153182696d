/** One thing promised: `[at, verbEnd)` is the verb, `[objectAt, objectEnd)` what it is done to; offsets in the text given. */
export interface ActionRead {
  readonly at: number
  readonly verbEnd: number
  readonly objectAt: number
  readonly objectEnd: number
}

const NOT_ETC = '平同均高初中上优对相不何'
/** Where an object ends without the 等 that closes it: 建设甲公路、乙公路｜等. */
export const withoutEtc = (text: string, from: number, to: number) =>
  text[to - 1] === '等' && to - from > 3 && !NOT_ETC.includes(text[to - 2] as string) ? to - 1 : to
