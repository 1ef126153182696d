// What stands around a document and how its signs are written: the frame of a page, its title, the name of its place, punctuation, the script.
import { Converter } from 'opencc-js/cn2t'
import { KINDS, paragraphsOf } from './structure.mjs'

/** Statements are compared as they are, or as `change` has them; not where nothing was changed. */
const whole = (name, edits, change = statement => statement) => ({
  name,
  kinds: KINDS,
  edits,
  expected: (statement, made) => (made.length > 0 ? change(statement, made) : null),
})

const PORTAL = `首页 | 政务公开 | 规划计划\n当前位置：首页 > 政务公开 > 规划计划\n`
const BELOW_TITLE = `发布时间：2019-03-08 16:20  来源：政府办公室  浏览次数：1024  字体：[大 中 小]\n【打印】【关闭】\n`
const FOOT = `\n扫一扫在手机打开当前页\n上一篇：政务公开工作要点\n下一篇：没有了\n分享到：\n【打印】【关闭】\n主办：政府办公室  网站标识码：9900000001\n版权所有 未经许可不得转载\n`

const endOfText = ({ text }) => ({ at: text.length, end: text.length, by: `${text.endsWith('\n') ? '' : '\n'}${FOOT}` })
const body = ({ text }) => (text.startsWith('---') ? text.indexOf('\n', text.indexOf('\n---') + 1) + 1 : 0)

/** The line of the title; null where the reader found none that stands as it says. */
function titleLine({ text, facts }) {
  if (!facts.title) return null
  const start = text.indexOf(facts.title)
  return start < 0 || start > 400 || text.startsWith('---') ? null : { start, end: start + facts.title.length }
}

const NARROW = { '，': ',', '。': '.', '；': ';', '：': ':', '（': '(', '）': ')', '？': '?', '！': '!' }
const HALF = new Map(Object.entries(NARROW))
/** Signs by which a number or its end could be read otherwise stay. */
const narrowed = (read, chosen) =>
  paragraphsOf(read).flatMap(({ pieces }) =>
    pieces.flatMap(([start, end]) =>
      [...read.text.slice(start, end).matchAll(/(?<=[\u4e00-\u9fff”》])[，；：（）？！](?=[\u4e00-\u9fff“《]|$)/g)]
        .filter(({ 0: sign }) => chosen.includes(sign))
        .map(({ index, 0: sign }) => ({ at: start + index, end: start + index + 1, by: HALF.get(sign) })),
    ),
  )

/** Characters that come back as they were, one for one. */
const toTraditional = Converter({ from: 'cn', to: 't' })
const traditional = new Map()
const inTraditional = sign => {
  const known = traditional.get(sign)
  if (known) return known
  const other = toTraditional(sign)
  traditional.set(sign, other)
  return other
}

const OTHERS = { 省: '湘川省', 市: '青原市', 县: '青原县', 区: '青原区' }
/** The name of the place without its rank, where it is two signs and stands in the text as a name. */
function placeOf({ facts, text }) {
  const rank = facts.place.at(-1)
  const name = facts.place.slice(0, -1)
  return name.length === 2 && OTHERS[rank] && !text.includes(OTHERS[rank].slice(0, 2)) ? { name, other: OTHERS[rank].slice(0, 2) } : null
}

/** @type {import('./frame.mjs').Variation[]} */
export const variations = [
  whole('the frame of a page', read => {
    const start = body(read)
    const title = titleLine(read)
    return [
      { at: start, end: start, by: PORTAL },
      ...(title ? [{ at: title.end, end: title.end, by: `\n${BELOW_TITLE}` }] : []),
      endOfText(read),
    ]
  }),
  whole('the title twice', read => {
    const title = titleLine(read)
    return title ? [{ at: title.start, end: title.start, by: `${read.facts.title}\n` }] : []
  }),
  whole('commas, colons and brackets in half width', read => narrowed(read, '，；：（）？！')),
  whole('commas alone in half width', read => narrowed(read, '，')),
  whole('traditional signs', read =>
    paragraphsOf(read).flatMap(({ pieces }) =>
      pieces.map(([start, end]) => ({ at: start, end, by: Array.from(read.text.slice(start, end), inTraditional).join('') })),
    ),
  ),
  {
    name: 'another place of the same rank',
    kinds: KINDS,
    edits: read => {
      const place = placeOf(read)
      return place
        ? [...read.text.matchAll(new RegExp(place.name, 'g'))].map(({ index }) => ({
            at: index,
            end: index + 2,
            by: place.other,
            was: place.name,
          }))
        : []
    },
    expected: (statement, made) => {
      const [{ by, was } = {}] = made
      return by ? JSON.parse(JSON.stringify(statement).replaceAll(was, by)) : null
    },
  },
]
