import type { CheckedDocument } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'

/** A county-level place as lists and tables print it. */
const SUBPLACE = /^[\u4e00-\u9fa5]{1,4}[县區区旗縣]$|^[\u4e00-\u9fa5]{1,3}市$/
/** Words of kind and not of place: 全市, 市区, 开发区, 工业区. */
const NO_PLACE =
  /^(?:全|本|我|各|城|市|老|新|中心城|城乡|主城|建成|开发|工业|保税|经开|高新|示范|试验|产业|园|社|校|景|山|湖|库|灾|片|地|特|省|自治|核心|引领|先行|集聚|功能|度假|保护|贫困|边|牧|林|农|矿|库|沿海|大中城|中小城|城中|住宅|小|辖|都|超大城|特大城|国家级开发|省级开发|区|县|该|两|三|四|五|六|七|八|九|十){1,3}[市县区旗]$/
/** Ends like a county and is none: 单位地区, 老旧小区. 西湖区 and 萧山区 are counties. */
const KIND_OF_AREA = /(?:地|社|园|景|校|库|灾|片|新|小|老|街|辖|厂|战|禁|疆|发|业|税|范|护|集|功能)区$|(?:各|郡|全|本|邻|外|跨)县$/
/** A sentence that says this anywhere is about its counties, or about the country. */
const ALL_ALONG = /县域|縣域|区县|區縣|县区|各县|各区|我国|我國|全国|全國|世界|全省各|民族地区|贫困地区|革命老区|每个|单个/
/** 海州、云埠要走在前列: a sentence to some cities by name, or to two branches of the economy; not to the whole place. */
const TO_SOME = /^(?:[\u4e00-\u9fa5]{2}[、和]){1,6}[\u4e00-\u9fa5]{2}(?:等[\u4e00-\u9fa5]{0,4})?(?:要|应|须|率先)/
/** A clause, or the one before it, that says this is about a part of the place or about a company. */
const NEARBY =
  /园区|园內|園區|开发区|開發區|新区|新區|工业园|产业园|產業園|集聚区|示范区|三角|片区|港区|经济带|城市群|经济圈|都市圈|企业集团|集团公司|基地/

/** The county-level places that a document names as such: in lists, tables and as the places of its numbers. */
export function subplacesOf(document: CheckedDocument): ReadonlySet<string> {
  const known = remembered.get(document)
  if (known) return known
  const names = findSubplaces(document)
  remembered.set(document, names)
  return names
}

/** A document does not change while it is checked, and several rules ask. */
const remembered = new WeakMap<CheckedDocument, ReadonlySet<string>>()
/** 澄湖区森林覆盖率: a name that opens with a county. */
const OPENS_WITH_PLACE = /^[\u4e00-\u9fa5]{2,3}[县区旗](?=[\u4e00-\u9fa5A-Z]{3})/

function findSubplaces(document: CheckedDocument): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (name: string) => {
    if (name !== document.place && SUBPLACE.test(name) && !NO_PLACE.test(name) && !KIND_OF_AREA.test(name)) names.add(name)
  }
  for (const statement of document.statements) {
    if (statement.kind !== 'observation') continue
    if (statement.place) add(statement.place)
    add(statement.indicator)
    add(OPENS_WITH_PLACE.exec(statement.indicator)?.[0] ?? '')
  }
  for (const table of document.tables ?? []) for (const cell of table.cells) if (cell.column <= 1) add(cell.text.trim())
  return names
}

export type Scope = { readonly kind: 'own' } | { readonly kind: 'subplace'; readonly place: string } | { readonly kind: 'elsewhere' }

/** An indicator without the county that its name opens with, and that county. */
export function splitPlace(name: string, subplaces: ReadonlySet<string>): { name: string; place: string } {
  const place = OPENS_WITH_PLACE.exec(name)?.[0] ?? ''
  return subplaces.has(place) ? { name: name.slice(place.length), place } : { name, place: '' }
}

const OWN: Scope = { kind: 'own' }

/** Whose number it is: the document's place's, one of its counties' that the sentence opens with, or of something else. */
export function scopeOf(observation: ObservationStatement, subplaces: ReadonlySet<string>): Scope {
  if (observation.cell) return OWN
  const before = observation.quote.slice(0, Math.max(0, observation.at - observation.quoteStart))
  const named = [...subplaces].filter(place => before.includes(place))
  if (named.length === 1) return { kind: 'subplace', place: named[0] as string }
  if (named.length > 1) return { kind: 'elsewhere' }
  const nearby = before
    .split(/[，,；;：:]/)
    .slice(-2)
    .join('，')
  // the output of a park is called 生产总值 too, however far before the park was named
  const isOfPark = /生产总值|GDP|增加值/.test(observation.indicator) && NEARBY.test(before) && !NEARBY.test(observation.indicator)
  const isElsewhere =
    isOfPark ||
    TO_SOME.test(before) ||
    (ALL_ALONG.test(before) && !ALL_ALONG.test(observation.indicator)) ||
    (NEARBY.test(nearby) && !NEARBY.test(observation.indicator))
  return isElsewhere ? { kind: 'elsewhere' } : OWN
}
