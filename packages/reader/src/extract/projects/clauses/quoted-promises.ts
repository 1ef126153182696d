import { opensWithVerb } from './clause-verb.ts'

/** A quotation that goes on longer is looked for no further, so that marks which nothing closes cost no second walk. */
const [SHORTEST, LONGEST] = [8, 200]
const OPENS = '“'.charCodeAt(0)
/** “改造百村”工程, “建设美丽湖区”行动: the quotation is a name. */
const NAMED = /^(?:重大|重点)?(?:工程|行动|计划|项目|活动|战略|专项|攻坚|目标|要求|原则|理念|方针|模式|机制|体系)/

/**
 * The clauses of a sentence, parted once more where a plan is quoted: 提出“建设石梁水厂”“实施荻浦大桥改扩建工程”. What opens with a verb of making
 * within the marks promises as it would without them.
 */
export function withQuotedPromises(text: string, clauses: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  if (!text.includes('“')) return clauses
  const parted: (readonly [number, number])[] = []
  let closing = -1
  for (const [from, to] of clauses) {
    let start = from
    for (let i = from; i < to; i++) {
      if (i === closing) {
        if (i > start) parted.push([start, i])
        start = i + 1
        closing = -1
      } else if (text.charCodeAt(i) === OPENS && opensWithVerb(text, i + 1, to)) {
        const end = i + text.slice(i, i + LONGEST).indexOf('”')
        if (end < i + SHORTEST || NAMED.test(text.slice(end + 1, end + 5))) continue
        if (i > start) parted.push([start, i])
        start = i + 1
        closing = end
      }
    }
    if (to > start) parted.push([start, to])
  }
  return parted
}
