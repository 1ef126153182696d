import { atEnd } from '../../../patterns/gates.ts'
import { SignSet } from '../../../patterns/sign-set.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { fieldOf, WORKS } from '../lexicon/heads.ts'
import type { Member } from './member.ts'

/** Whether a member of a list is complete by its own words: nothing of the list is put behind it then. */

/** Heads of things that say where another is built: 荻浦港、云埠港等｜物流园区, but 荻浦广场等｜商业街 is a square. */
const PLACES = new WordSet('港 渔港 空港 坝 河坝 岛 城 桥 寺 塔 渡 片区 灌区 口岸 县城 库区 运河')
/** What is built at a thing of whatever kind: 荻浦医院、石梁书院等｜停车场. */
const AT_ANYTHING = new WordSet('片区 棚户区 街区')

/** Whether a thing says where one of its class is built. */
export function isWhere({ text }: Member, cls: string): boolean {
  const [own, head] = [WORKS.endingAt(text), WORKS.endingAt(cls)]
  const [field, other] = [fieldOf(own), fieldOf(head)]
  return (
    other === 'parking' ||
    AT_ANYTHING.endingAt(cls) !== '' ||
    (field !== other && (PLACES.has(own) || field === 'schools' || text.length === 2))
  )
}

/** Signs that are a kind of thing by themselves: 荣光道 among 道路, 加工区 among 园区. */
const KINDS = new SignSet('区园道路线街库场馆站厂城')
/** Whether a member without a known head ends with a sign of what its class is. */
export function saysItsKind({ text }: Member, cls: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return text.length > 2 && KINDS.has(last) && WORKS.endingAt(cls).includes(text.slice(-1))
}

/** 引荻济川, 南水北调: what leads water or power from one place to another is called by that. */
const DIVERSION = /^引(?![进入导领])[\u4e00-\u9fff]{1,2}[济入补连][\u4e00-\u9fff]{1,2}$|^[东西南北中][水气电数][东西南北][调输送算]$/
export const isDiversion = ({ text }: Member): boolean => (text.length === 4 || text.length === 5) && DIVERSION.test(text)
const DIVERSIONS = atEnd(/^引[\u4e00-\u9fff]{3,4}(工程)$/)
/** 引荻济川、引石济云｜工程: what the last of them is called all are. */
export const diversionIn = ({ text }: Member, last: Member | null): string => text + ((last && DIVERSIONS.exec(last.text)?.[1]) ?? '')

const INFORMS =
  /信息|数[据字智]|智[能慧]|网络|通信|监[测管控察]|预警|预报|预约|调度|指挥|管理|服务|支付|认证|公示|追溯|审批|导航|核算|遥感|观测/
/** 荻浦新能源汽车制动系统 among projects: machines, and no system of information. */
export const isMachinery = (name: string): boolean => name.endsWith('系统') && name.length > 4 && !INFORMS.test(name)

const NATURAL = new SignSet('河湖江溪渠沟')
/** Whether a river or a lake is one of the waters listed, and not where the last is built: 荻浦河、云埠水库, but 云埠湖、石梁｜机场. */
export function isNaturalBeside(text: string, { text: name, ending: { kind, headAt } }: Member): boolean {
  if (kind !== 'works' || text.length < 3 || !NATURAL.has(text.charCodeAt(text.length - 1))) return false
  return fieldOf(WORKS.endingAt(name)) === 'water' && !NATURAL.has(name.charCodeAt(headAt - 1))
}
