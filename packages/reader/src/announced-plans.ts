/** A plan that a text says will be drawn up. */
export interface AnnouncedPlan {
  /** As written, without its quotation marks: `能源发展规划`. */
  readonly name: string
  /** UTF-16 offset of the name in the text given. */
  readonly at: number
  readonly end: number
}

const VERBS = '编制(?:完成|实施|出台)?|制定(?:实施|出台)?|制订|修编|修订|出台|组织编制|研究制定|印发|启动编制'
/** What such a document is called at its end. */
const ENDS = '专项规划|区域规划|空间总体规划|空间规划|总体规划|发展规划|建设规划|保护规划|布局规划|体系规划|利用规划|防治规划|规划'
/** 国民经济和社会发展…规划 is the outline itself; 编制了 tells of what is done. */
const NOT_A_PLAN =
  /^了|国民经济和社会发展|^“?[一二三四五六七八九十]+五”?(?:时期)?规划$|^(?:和|及|与|的|本|该|各类|各项|有关|相关|下一步|年度|中长期)?(?:专项|总体|发展|建设|空间|区域|城乡|五年)?规划$/

/**
 * Rule `announced-plan`: a verb of drawing up, then within the sentence a name that ends as plans do.
 *
 *     编制水资源保护专项规划，完善节水标准。   →  水资源保护专项规划
 *       ^verb ^name
 *     制定《湖区旅游发展规划》《夜间经济发展规划》  →  both
 *     修编综合交通、现代物流等专项规划          →  综合交通专项规划, 现代物流专项规划
 *     本规划由市人民政府组织编制                →  nothing: no name follows the verb
 */
export function findAnnouncedPlans(text: string): AnnouncedPlan[] {
  const found: AnnouncedPlan[] = []
  const verb = new RegExp(`(?:${VERBS})`, 'g')
  for (let match = verb.exec(text); match; match = verb.exec(text)) {
    const from = match.index + match[0].length
    const stop = /[。；！？\n]/g
    stop.lastIndex = from
    const end = Math.min(stop.exec(text)?.index ?? text.length, from + 160)
    const rest = text.slice(from, end)
    found.push(...(quoted(rest) ?? listed(rest)).map(one => ({ ...one, at: one.at + from, end: one.end + from })))
    verb.lastIndex = Math.max(verb.lastIndex, found.at(-1)?.end ?? 0)
  }
  return found
}

/** A number of plans that a text promises without their names: `编制市级重点专项规划28个`. */
export interface AnnouncedCount {
  readonly count: number
  readonly at: number
  readonly end: number
}

const COUNT = new RegExp(
  `(?:${VERBS})[^，。；！？\\n]{0,20}?规划(\\d{1,3})(?:个|项|部)|(?:${VERBS})(\\d{1,3})(?:个|项|部)[^，。；！？\\n]{0,14}?规划`,
  'g',
)

/** Rule `announced-count`. */
export const findAnnouncedCounts = (text: string): AnnouncedCount[] =>
  [...text.matchAll(COUNT)].map(match => ({ count: Number(match[1] ?? match[2]), at: match.index, end: match.index + match[0].length }))

/** 《…规划》 one after another, straight behind the verb. */
function quoted(rest: string): AnnouncedPlan[] | null {
  const names: AnnouncedPlan[] = []
  const title = /[^《》]{0,12}?《([^《》]{2,60})》/y
  for (let match = title.exec(rest); match; match = title.exec(rest)) {
    const name = match[1] as string
    const at = match.index + match[0].length - 1 - name.length
    if (/规划(?:[（(][^（()）]{0,40}[）)])?$/.test(name) && !NOT_A_PLAN.test(name)) names.push({ name, at, end: at + name.length })
  }
  return names.length ? names : null
}

/** `综合交通、现代物流等专项规划`: each part with the ending; a single name as it is. */
function listed(rest: string): AnnouncedPlan[] {
  const whole = new RegExp(
    `^([^，,：:（(]{0,60}?(?:${ENDS}))(?!\\d{1,3}(?:个|项|部)|[^，,、和及]{0,2}(?:编制|确定|明确|要求|目标|期))`,
  ).exec(rest)?.[1]
  if (!whole || NOT_A_PLAN.test(whole)) return []
  const several = new RegExp(`^(.+?)等(?:重点|一批)?(?:领域|方面)?(?:的)?(${ENDS})$`).exec(whole)
  if (!several) {
    const name = whole.replace(/^(?:全市|市级|本市|好|并实施)/, '')
    const at = whole.length - name.length
    return NOT_A_PLAN.test(name) || name.length < 5 ? [] : [{ name, at, end: at + name.length }]
  }
  const [, list = '', ending = '规划'] = several
  const parts: AnnouncedPlan[] = []
  let at = 0
  for (const part of list.split(/([、和])/)) {
    if (!/^[、和]$/.test(part) && part.length >= 2) parts.push({ name: `${part}${ending}`, at, end: at + part.length })
    at += part.length
  }
  return parts
}

/** The form in which names of plans are compared: without the place, the period, 专项 and the words for plan. */
export const planNameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[《》“”"\s]/g, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/^.{2,8}?(?:省|自治区|市|州|县|区|旗)(?=.{4})/, '')
    .replace(/“?[一二三四五六七八九十]{1,3}五”?(?:时期)?|\d{4}\s?[-—–~至]\s?\d{4}年?/g, '')
    .replace(/规划$/, '')
    .replace(/(?:专项|中长期|国土|发展|建设|总体){1,6}$/, '')
