import type { Overview } from '@lantu/model/api/overview'
import { plural } from '@lantu/model/wording/plural'

export interface AuditRow {
  readonly at: Date
  readonly verb: string
  readonly details: Record<string, unknown>
}

type Said = readonly [zh: string, en: string]

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const short = (value: unknown) => (text(value).length > 40 ? `${text(value).slice(0, 40)}…` : text(value))

/** Verbs that speak of one thing by its title: `《…》` in Chinese, quoted in English. */
const ABOUT: Readonly<Record<string, Said>> = {
  'plan.create': ['登记规划', 'Registered the plan'],
  'plan.edit': ['修改规划', 'Edited the plan'],
  'amendment.propose': ['提出调整', 'Proposed the amendment'],
  'amendment.edit': ['修改调整方案', 'Edited the amendment'],
  'amendment.reviewed': ['审查调整', 'Reviewed the amendment'],
  'amendment.decided': ['决定调整', 'Decided the amendment'],
  'amendment.rejected': ['否决调整', 'Rejected the amendment'],
  'amendment.withdrawn': ['撤回调整', 'Withdrew the amendment'],
  'task.create': ['登记任务', 'Entered the task'],
  'task.edit': ['修改任务', 'Edited the task'],
  'task.ask-closing': ['申请销号', 'Asked to close the task'],
  'task.close': ['销号', 'Closed the task'],
  'task.return': ['退回销号', 'Returned the task'],
  'task.reopen': ['恢复任务', 'Reopened the task'],
  'task.withdraw': ['从清单撤下', 'Took off its list'],
  'meeting.create': ['登记会议', 'Entered the meeting'],
  'meeting.edit': ['修改会议', 'Edited the meeting'],
  'formula.define': ['设定公式', 'Defined the formula of'],
  'import.queue': ['上传', 'Uploaded'],
  'document.withdraw': ['撤下文件', 'Withdrew the document'],
  'document.restore': ['放回文件', 'Brought back the document'],
  'library.queue': ['上传项目表', 'Uploaded a project workbook'],
  'project.file': ['上传项目附件', 'Attached a file'],
}

/** Verbs that speak of many at once: `{n}` is the count, in English with what is counted, `{statement}`. */
const COUNTED: Readonly<Record<string, Said>> = {
  'statement.accept': ['采纳 {n} 条记录', 'Accepted {statement}'],
  'statement.reject': ['舍弃 {n} 条记录', 'Rejected {statement}'],
  'statement.correct': ['更正 {n} 条记录', 'Corrected {statement}'],
  'statement.split': ['拆分 {n} 条记录', 'Split {statement}'],
  'statement.merge': ['合并 {n} 条记录', 'Merged {statement}'],
  'statement.undo': ['撤销上一步，恢复 {n} 条记录', 'Undid a decision on {statement}'],
  'values.enter': ['录入 {n} 个数', 'Entered {value}'],
  'values.undo': ['撤销录入，恢复 {n} 个数', 'Took back {value}'],
  'plan.draw-targets': ['从上级规划列入 {n} 项目标', 'Drew {target} from the plan above'],
}

/** Verbs that need no more than their name. */
const PLAIN: Readonly<Record<string, Said>> = {
  'plan.stage': ['更新规划阶段', 'Recorded a plan’s stage'],
  'plan.stage-withdraw': ['撤回规划阶段', 'Withdrew a plan’s stage'],
  'plan.link': ['对应专项规划', 'Matched an announced plan'],
  'document.follow': ['登记新版文件', 'Recorded a new edition'],
  'boundary.import': ['导入行政区界线', 'Imported boundaries'],
  'alignment.decide': ['判定两个名称是否同一项', 'Decided whether two names are one'],
  'finding.resolve': ['一处衔接问题已处理', 'Resolved a finding'],
  'finding.waive': ['豁免一处衔接问题', 'Waived a finding'],
  'finding.reopen': ['恢复一处衔接问题', 'Reopened a finding'],
  'finding.assign': ['交办一处衔接问题', 'Assigned a finding'],
  'project.later': ['一个项目留待以后匹配', 'Left a project to be matched later'],
  'project.distinct': ['判定两个项目不是同一个', 'Told two projects apart'],
  'project.file-removed': ['移去项目附件', 'Removed a project’s file'],
  'light.rule.withdraw': ['撤下一份单独的亮灯规则', 'Withdrew light rules of their own'],
}

function sentenceOf({ verb, details }: AuditRow): Said {
  if (verb === 'document.import')
    return [
      `读入《${text(details.fileName)}》，得到 ${text(details.statements)} 条记录`,
      `Read ${text(details.fileName)}: ${plural(text(details.statements), 'statement')}`,
    ]
  if (verb === 'task.report')
    return [
      `“${short(details.title)}”报送进度 ${text(details.percent)}%`,
      `“${short(details.title)}” reported at ${text(details.percent)}%`,
    ]
  if (verb === 'task.draw')
    return [
      `${text(details.count)} 项任务列入 ${text(details.year)} 年清单`,
      `Drew ${plural(text(details.count), 'task')} into the list of ${text(details.year)}`,
    ]
  if (verb === 'finding.check')
    return [
      `衔接检查：${text(details.found)} 处，新增 ${text(details.fresh)}`,
      `Coherence check: ${plural(text(details.found), 'finding')}, ${text(details.fresh)} new`,
    ]
  if (verb === 'system.move') return [`“${short(details.name)}”更新阶段`, `“${short(details.name)}” moved to another stage`]
  if (verb === 'light.rule.set')
    return [
      `亮灯规则改为“${text(details.name)}”，自 ${text(details.validFrom)} 起`,
      `Light rules set to “${text(details.name)}” from ${text(details.validFrom)}`,
    ]
  const about = ABOUT[verb]
  if (about) {
    const title = short(details.title ?? details.name ?? details.fileName)
    // quotation marks within quotation marks are single ones
    const inner = title?.replaceAll('“', '‘').replaceAll('”', '’')
    return inner ? [`${about[0]}“${inner}”`, `${about[1]} “${inner}”`] : about
  }
  const n = text(details.count) || '1'
  const counted = COUNTED[verb]
  if (counted) return [counted[0].replace('{n}', n), counted[1].replace(/\{(\w+)\}/, (_, one: string) => plural(n, one))]
  // an entry may bring its own sentence
  if (text(details.zh)) return [text(details.zh), text(details.en) || text(details.zh)]
  if (verb.startsWith('project.')) return [`修改 ${n} 个项目`, `Changed ${plural(n, 'project')}`]
  if (verb.startsWith('duty.')) return ['责任有变动', 'Changed responsibilities']
  if (verb.startsWith('breakdown.')) return ['分解有变动', 'Changed a breakdown']
  return PLAIN[verb] ?? [verb, verb]
}

/** An entry of the audit chain in a sentence that a person reads. */
function tellAudit(row: AuditRow): Overview['recent'][number] {
  const [zh, en] = sentenceOf(row)
  return { at: row.at.toISOString(), verb: row.verb, zh, en }
}

/** The latest entries as sentences; of several alike in a row, the first. */
export function tellRecent(rows: readonly AuditRow[], most: number): Overview['recent'] {
  const told = rows.map(tellAudit)
  return told.filter((one, i) => one.verb !== told[i - 1]?.verb || one.zh !== told[i - 1]?.zh).slice(0, most)
}
