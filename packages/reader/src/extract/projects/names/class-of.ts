import { atEnd, atStart, type Gate } from '../../../patterns/gates.ts'
import { search } from '../../../patterns/openings.ts'
import { WordSet } from '../../../patterns/word-set.ts'
import { bareClass, type Ending, readEnding } from '../endings.ts'
import type { Group } from '../enumeration.ts'
import { ITEM_CLASSES, OTHER_CLASSES, WORKS } from '../lexicon/heads.ts'
import { ownAt, specificity } from '../specificity.ts'
import { isWhere, saysItsKind } from './by-itself.ts'
import { makes } from './makes.ts'
import type { Member } from './member.ts'
import type { Governed } from './name.ts'
import { actOf, isRoadAndPlace } from './shared-words.ts'

/** What closes an enumeration makes of its members. */
export interface Class {
  readonly kind: 'items' | 'things' | 'systems' | 'facilities' | 'others' | 'none'
  /** The head that members without one of their own take. */
  readonly head: string
  /** What a class of 项目 or 工程 says of its members, for those that are a bare place: 石湾、荻浦等湿地保护工程. */
  readonly said: string
  readonly ending: Ending
}

/** What nothing after the members makes of them. */
const NOTHING: Class = { kind: 'none', head: '', said: '', ending: readEnding('') }

/** Words that sort projects and say nothing of what is built. */
const SORTS = search(
  /重点|重大|主要|骨干|标志|惠民|民生|国家|年度|续建|新建|投产|在建|拟建|前期|产业|企业|服务|行业|科技|特色|文化|旅游|交通|互联网|外资|投资|基础|公共|配套|示范|试点|系列|大型|制造|签约|中小型|[一二三四五六七八九十]项/,
)

function saidOf(bare: string): string {
  const word = ITEM_CLASSES.endingAt(bare)
  if (word !== '项目' && word !== '工程') return ''
  const front = bare.slice(0, bare.length - word.length).replace(/(?<=水利|交通|电力)(?:重点|重大|骨干)$/, '')
  if (front.length < 2 || front === '建设' || /[“”（）、]/.test(front) || SORTS.test(front)) return ''
  // 荻浦、石梁等煤矿项目: each is a mine
  return word === '项目' && WORKS.has(front) ? front : bare
}

/** What opens a class and says how far its members are, or whose. */
const OF_STAGE = atStart(/^(?:在建|续建|新建|拟建|新增|重点|重大|重要|主要|骨干)(?=[\u4e00-\u9fff]{2})/)
const OF_COUNTIES = atStart(/^(?:地|县市区|县（市）|县市|各县市区|县(?!城|域))(?=[\u4e00-\u9fff]{3})/)
const without = (opening: Gate, words: string) => {
  const found = opening.exec(words)
  return found ? words.slice(found[0].length) : words
}
/** 大电厂, 35万千瓦电站: how big they are is not of the name. */
const SIZE = atStart(/^\d[\d.]*(?:万千瓦|兆瓦|万吨)级?(?=[\u4e00-\u9fff]{2})/)
const withoutSize = (words: string) =>
  words[0] === '大' && WORKS.endingAt(words) === words.slice(1) ? words.slice(1) : without(SIZE, words)
/** What makes the members no projects, wherever it stands; fields they are of. */
const OTHERS = search(/^(?:院校|学校|高校)|兴建|开展/)
/** 荻浦路等主干道沿线景观改造: roads along which something is done. */
const ALONG = search(/沿线[\u4e00-\u9fff]{2}|两侧|路段(?![新改扩升维整提拓施工的])[\u4e00-\u9fff]{2}/)
const COUNTED_SCHOOLS = /\d[多余]?[所个]$|^一批$/
const FOUNDED = atEnd(/(?:办学|研发|科研|创新|创新服务|科技服务|养老|医疗)机构$/)
const OF_TECHNIQUE = atEnd(/作用|(?:技术|装备|产品)(?:研发|开发|推广|应用|研制)(?:[和及与、][\u4e00-\u9fff]{2,5})?$/)
const ONE_BY_ONE = atEnd(/(?:座座|个个|条条)$/)
const OTHERS_DO =
  /^[\u4e00-\u9fff]{0,6}(?:区域|领域|地区|流域|企业|产业|方面|城市|部门|乡镇|县区)(?:谋划|实施|开展|布局|打造|推进|组织|设立|新建|建立|建设)/
const JOINT = search(/[和与及]/)
const TOWARDS = new WordSet('延伸 转移 集中')
const IN_FIELDS = atStart(/^(?:领域|方面|各类|多种|多项|为主|为重点|为)/)

/** 基地和｜川湖时尚文化城: what follows has a name of its own. */
function isNamed(words: string): boolean {
  const { kind, headAt } = readEnding(words)
  return kind === 'works' && headAt - ownAt(words, headAt) >= 3
}

/** What the words after 等 or a count make of the members. */
export function classOf(group: Group): Class {
  if (!group.tail) return NOTHING
  const de = group.tail.includes('的') ? group.tail.search(/(?<=项目|工程|平台|园区|中心)的/) : -1
  let tail = de > 0 ? group.tail.slice(0, de) : group.tail
  // 等“十大产业项目”建设: the class stands in the quotation marks
  const closed = tail.startsWith('“') ? tail.indexOf('”') : -1
  if (closed > 0 && (group.etc ? bareClass(tail) : tail).length === closed + 1)
    tail = tail.slice(1, closed).replace(/^[一二三四五六七八九十\d]+大/, '')
  // 高速收费站和6个匝道改造: what is counted after it is another thing
  const another = JOINT.test(tail) ? tail.search(/[和与及]\d/) : -1
  if (another > 2) tail = tail.slice(0, another)
  tail = bareClass(tail)
  const joint = JOINT.exec(tail)?.index ?? -1
  const before = joint < 0 ? tail : tail.slice(0, joint)
  if (
    before.length > 1 &&
    before.length < tail.length &&
    (OTHER_CLASSES.endingAt(before) || ITEM_CLASSES.endingAt(before) || (WORKS.has(before) && isNamed(tail.slice(joint + 1))))
  )
    tail = before
  const ending = readEnding(tail)
  const bare = tail.slice(0, ending.end)
  if (!bare) return { kind: 'none', head: '', said: '', ending }
  const shown = withoutSize(without(OF_COUNTIES, without(OF_STAGE, bare)))
  // 等道路新建、改造工程
  if (bare.includes('或') || bare.includes('、')) return { kind: 'items', head: '', said: '', ending }
  // 甲中学、乙小学等学校五湖校区
  if (bare.startsWith('学校') && bare.endsWith('校区')) return { kind: 'things', head: bare.slice(2), said: '', ending }
  // 等6所学校改造: what is done there is a project
  // 石梁小学等3所学校: counted ones are built, not partners
  if (OTHERS.test(bare) && ending.kind !== 'act' && !ending.upgrade)
    return COUNTED_SCHOOLS.test(group.count) && ending.kind === 'works'
      ? { kind: 'items', head: '', said: '', ending }
      : { kind: 'others', head: '', said: '', ending }
  // 荻浦、石梁等一座座新城, 等重点区域｜谋划一批工程
  if (ALONG.test(bare)) return { kind: 'others', head: '', said: '', ending }
  if (ONE_BY_ONE.test(group.count) || OTHERS_DO.test(bare) || OF_TECHNIQUE.test(bare)) return { kind: 'others', head: '', said: '', ending }
  if (IN_FIELDS.test(bare)) return { kind: 'others', head: '', said: '', ending }
  if (TOWARDS.endingAt(bare) !== '' && /向[\u4e00-\u9fff]{2,12}(?:延伸|转移|集中)$/.test(bare))
    return { kind: 'others', head: '', said: '', ending }
  // 文化馆、广电中心等文化设施: named ones may be among them, kinds of them are not
  // 云埠创新中心、荻浦研究院等科技创新服务机构: what is founded
  if (bare.endsWith('设施') || FOUNDED.test(bare)) return { kind: 'facilities', head: '', said: '', ending }
  if (ITEM_CLASSES.endingAt(bare))
    return { kind: 'items', head: ending.kind === 'works' && /工程$/.test(bare) ? shown : '', said: saidOf(bare), ending }
  // 等项目提质扩能: what is done to items of a list
  if (ending.kind === 'act' && ITEM_CLASSES.endingAt(bare.slice(0, bare[ending.headAt - 1] === '的' ? ending.headAt - 1 : ending.headAt)))
    return { kind: 'items', head: '', said: '', ending }
  if (ending.kind === 'works' || ending.kind === 'act') return { kind: 'things', head: shown, said: '', ending }
  if (ending.kind === 'system') return { kind: 'systems', head: bare, said: '', ending }
  if (OTHER_CLASSES.endingAt(bare)) return { kind: 'others', head: '', said: '', ending }
  return { kind: 'none', head: '', said: '', ending }
}

const LINE_CLASS = atEnd(/(?:铁路|高铁|公路|高速|城际)$/)
const CAMPUS = atEnd(/(?:校区|院区|分校|分院)$/)

/** Whether a member takes the class into its name: it has no head, or is a place at which a thing of another field is built. */
export function takesClass(member: Member, cls: Class, group: Group, governed: Governed): boolean {
  // 水稻等一批种业基地, 城区26个在建学校: what is counted has no name here
  if (
    (group.count.endsWith('批') || (!group.etc && group.members.length === 1) || (group.count.endsWith('大') && !makes(governed.verb))) &&
    specificity(member.text, member.text.length, governed.places) !== 2 &&
    // 川荻、石云等一批铁路: lines by the first characters of their ends
    !(group.etc && LINE_CLASS.test(cls.head) && member.text.length <= 4) &&
    // 青石、雁岭、荻浦等一批卫生院: places, by their length
    !(
      group.etc &&
      group.members.length > 2 &&
      member.text.length <= 3 &&
      group.members.every((one, i) => i === 0 || one.end - one.start <= 3)
    )
  )
    return false
  const { ending } = member
  if (isRoadAndPlace(member.text)) return true
  if (ending.kind === 'none') return !saysItsKind(member, cls.head)
  if (ending.kind === 'project' && ending.phased && member.text.endsWith('）')) return true
  if (ending.kind !== 'works' || /^[GSXYCL]\d/.test(member.text)) return false
  if (cls.ending.kind === 'act' || actOf(cls.head) !== '') return !ending.upgrade && !ending.phased
  // 津港、川荻等8条高速公路: the short name of a line may end like a place
  if (member.text.length === 2 && /(?:高速公路|高速|铁路|公路)$/.test(cls.head)) return true
  // 一中、川湖小学等学校东湖校区: a campus is named by its school
  if (CAMPUS.test(cls.head) && !CAMPUS.test(member.text)) return true
  // 荻浦农产品集散中心等物流枢纽: a long name needs no other
  if (member.text.length > 8) return false
  return isWhere(member, cls.head)
}
