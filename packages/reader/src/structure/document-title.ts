import { bareHeading } from './heading.ts'
import { labelOf } from './labels.ts'
import type { Line } from './lines.ts'

/** How many lines from the top may hold the title and the date of the session. */
export const OPENING_LINES = 24
const OPENING_LENGTH = 400

/** What titles of plans and reports hold. */
export const TITLE_WORD =
  /政府工作报告|工作报告|规划纲要|远景目标纲要|计划纲要|规划纲要|纲要|规划|建议|五年计划|计划草案的报告|计划的报告|计划执行情况|(?:发展|行动|工作|实施)(?:计划|方案)|(?:指导|实施)意见|工作要点/
/** Where a page, a session or a speaker is named, not the document. */
const BY_LINE =
  /^[—-]{2,}|^（?\d{4}年\d{1,2}月|会议(?:批准|通过|上)?）?$|市长|省长|县长|区长|主席|州长|代表：$|^来源|^发布|^(?:索引号?|组配分类|发文|文号|主题|体裁|信息分类|成文|生成日期|公开|有效性|责任部门|名\s?称：)|^首页|^当前位置|^您的位置|[|｜>＞»].{0,40}[|｜>＞»]|^source:|^作者|^authors/

/** 政府工作报告（摘要）｛——1999年2月在…会议上｝: the session, on the line of the title. */
const SESSION = /(?<=报告(?:（[^（）]{1,8}）)?)[—-]{1,3}(?=(?:(?:19|20)\d\d年.{2,8})?[在于][^，。；]{4,40}会议?上)/

/** A title may stand on several short lines: 某市国民经济和社会发展 / 第十四个五年规划纲要. */
export function titleOf(lines: readonly Line[]): string {
  const opening: string[] = []
  let length = 0
  for (const { text } of lines.slice(0, OPENING_LINES)) {
    length += text.length
    if (length > OPENING_LENGTH + 200) break
    if (labelOf(text)) break
    const line = text
      .replace(/^#+\s*|^title:\s*/, '')
      .replace(/\*\*/g, '')
      .trim()
    const session = SESSION.exec(line)
    opening.push(...(session ? [line.slice(0, session.index), line.slice(session.index)] : [line]))
  }
  const says = opening.findIndex(
    line => line.length <= 80 && TITLE_WORD.test(line) && !/[，。；]/.test(line.replace(/（.{0,80}）$/, '')) && !BY_LINE.test(line),
  )
  if (says < 0) {
    const first = opening.find(
      line =>
        line.length >= 4 && line.length <= 60 && !/[，。：；]|^！?\[|^https?:/.test(line) && !BY_LINE.test(line) && !bareHeading(line),
    )
    return first ?? ''
  }
  let title = opening[says] as string
  // what the line lacks at its front may stand on the line before, what it lacks at its end on the next
  for (let i = says - 1; i >= 0 && i >= says - 2; i--) {
    const before = opening[i] as string
    if (before.length > 30 || /[，。：；）\d]/.test(before) || BY_LINE.test(before) || before.includes(title)) break
    if (!/(?:发展|关于制定|五年|人民政府|省|市|县|区|远景)$/.test(before)) break
    title = before + title
  }
  for (let i = says + 1; i <= says + 2; i++) {
    const next = opening[i]
    if (next === undefined || next.length > 24 || BY_LINE.test(next) || /[，。：；]/.test(next)) break
    if (/(?:五年|远景|发展|规划和.{0,40}|目标)$/.test(title) && !/^(?:第[一二三四五六七八九十]+[编章节]|目录)/.test(next)) title += next
    else break
  }
  return title
    .replace(/（\d{4}年\d{1,2}月.{0,80}）$|（[^（）]{0,80}(?:通过|批准)）$/g, '')
    .replace(/\s+/g, '')
    .slice(0, 120)
}
