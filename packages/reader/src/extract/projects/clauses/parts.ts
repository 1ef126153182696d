import { atEnd } from '../../../patterns/gates.ts'
import { endsAsName } from '../endings.ts'

/** What is done of a thing and is not the thing: 石梁大桥｜桩基工程, 川埠路｜路基. */
const PART = atEnd(
  /(?:(?:首个|最大|首座)?(?:的)?(?:控制性|节点|关键性)?(?:工程)?(?:大坝|重力坝|拱坝|导流洞|输水隧洞|引水隧洞|溢洪道|泵房|厂房|主洞|斜拉索|承台|箱梁)(?:、(?:大坝|导流洞|溢洪道|泵房|厂房))?等?的?|桩基|主桥|引桥|正线|主塔|索塔|(?:全部|首批|首台|[\d一二两三四]{1,2}台)(?:套|发电)?机组|主体建筑|室内|室外|屋面|幕墙|外墙|路基|路面|桥梁|桥面|主体|土建|土方|土石方|基础|下部|上部|墩柱|梁板|主塔|主梁|管道|路灯|排水|机电|装修)(?:工程|结构|部分|施工)?$|结构$/,
)

const AT_PLACE = atEnd(/在(?!建|线|册|库)[\u4e00-\u9fff]{2,10}$|在[京沪津渝川鄂湘粤桂琼黔滇陕甘青宁新蒙晋冀辽吉黑苏浙皖闽赣鲁豫藏]$/)

/** Where a name ends in `[from, to)` before the place where something is done: 石梁水电站｜在荻浦县｜开工建设. */
export function beforePlace(text: string, from: number, to: number): number {
  const place = AT_PLACE.exec(text.slice(Math.max(from, to - 12), to))?.[0].length ?? 0
  return place > 0 && endsAsName(text, from, to - place) ? to - place : to
}

/** Where a name ends in `[from, to)` before a part of it that something is said of; `to` where no part is named behind a thing. */
export function beforePart(text: string, from: number, to: number): number {
  const part = PART.exec(text.slice(Math.max(from, to - 16), to))?.[0].length ?? 0
  return part > 0 && endsAsName(text, from, to - part) ? to - part : to
}
