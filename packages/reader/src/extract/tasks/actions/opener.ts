import { atStart } from '../../../patterns/gates.ts'
import { actionAt, mannerLength } from './action-words.ts'

/** Circumstances before the verb: 到2025年, 在…方面, 对…, 以…为…, 按照…, 围绕…. */
const OPENER = atStart(
  /^(?:[到至于在从自]?(?:\d{4}|[二一][〇零○九八一二三四五六七八九]{3})年(?:\d{1,2}月(?:\d{1,2}日|[上中下]旬)?|[一二三四]季度|[上下]半年)?(?:底|末|前|初|内|起)?(?:之前|以前|前)?|[到至于在]?(?:今年|明年|当年|本年)?(?:\d{1,2}月(?:\d{1,2}日|[底末初份]|[上中下]旬)?|第?[一二三四]季度|[上下]半年|年[底末内])(?:之前|以前|前|内|起)?|(?:\d{1,2}|[一二三四五两十])个?[年月]内|(?:汛期?|国庆节?|春节|元旦|雨季|[在于](?:大汛|主汛期|汛期|汛|国庆节?|春节|元旦|入冬|供暖期?|采暖期|开学|春耕|雨季))(?:来临|到来)?(?:之前|以前|前)|(?:“?十[一二三四五六七]五”?|规划|今后五年|今后|未来五年|五年|本届)(?:时期|期间|期内|内)?|今年|明年|年内|每年|同时|[一二三四五六七八九十]是|[一二三四五六七八九十]{1,3}、(?=完成|建成|实施|新建|改造|开工|启动|帮助|办好)|[①-⑳]|（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）|第[一二三四五六七八九]|首先|其次|此外|——)+/,
)

/** Where the words begin that follow the times and numbers a clause opens with. */
export function afterOpener(text: string, from: number, to: number): number {
  if (from >= to || !OPENER.mayHave(text.charCodeAt(from))) return from
  const at = from + (OPENER.exec(text.slice(from, Math.min(to, from + 40)))?.[0].length ?? 0)
  // 6.扶持…: the number of an item, where what it promises follows
  const numbered = NUMBERED.mayHave(text.charCodeAt(at)) ? NUMBERED.exec(text.slice(at, Math.min(to, at + 5))) : null
  const behind = at + (numbered?.[0].length ?? 0)
  return numbered && (actionAt(text, behind) || mannerLength(text, behind, to) > 0) ? behind : at
}
const NUMBERED = atStart(/^\d{1,3}[、.](?!\d)/)
