import { APPRAISAL_ERRORS } from './errors/appraisal.ts'
import { DOCUMENT_ERRORS } from './errors/documents.ts'
import { DUTY_ERRORS } from './errors/duty.ts'
import { SERVICE_ERRORS } from './errors/service.ts'
import { WORK_ERRORS } from './errors/work.ts'
import { WORKBOOK_ERRORS } from './errors/workbooks.ts'

/**
 * The one table of errors. An error that a user can cause has a code here, a sentence in both languages that says what is
 * wrong, and what to do next; `docs/errors.md` is made from it.
 */
export const ERRORS = {
  ...DOCUMENT_ERRORS,
  ...WORKBOOK_ERRORS,
  ...WORK_ERRORS,
  ...DUTY_ERRORS,
  ...APPRAISAL_ERRORS,
  ...SERVICE_ERRORS,
} as const

export type ErrorCode = keyof typeof ERRORS

/** What was not found, with its measure word. */
const THINGS: Readonly<Record<string, string>> = {
  address: '个地址',
  'agenda item': '个议题',
  amendment: '项调整',
  batch: '批录入',
  breakdown: '份分解',
  candidate: '个候选项目',
  change: '处变动',
  decision: '个决定',
  document: '份文件',
  edit: '次修改',
  edition: '一稿',
  file: '个文件',
  finding: '处问题',
  import: '次导入',
  indicator: '项指标',
  'indicator or task': '项指标或任务',
  item: '一项',
  job: '个作业',
  jurisdiction: '个行政区',
  link: '处关联',
  meeting: '次会议',
  organization: '个单位',
  place: '个地方',
  plan: '份规划',
  preset: '套规则',
  project: '个项目',
  rule: '条规则',
  stage: '个阶段',
  statement: '条陈述',
  system: '项制度或平台',
  target: '个目标',
  task: '项任务',
}

/** An expected failure that a person can act on; never a programming mistake. */
export class LantuError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    super(fill(ERRORS[code].en, details))
    this.name = 'LantuError'
    this.code = code
    this.details = details
  }

  get status(): number {
    return ERRORS[this.code].status
  }

  /** The sentence in the language asked for. */
  sentence(language: 'zh' | 'en'): string {
    const { thing } = this.details
    const details = language === 'zh' && typeof thing === 'string' ? { ...this.details, thing: THINGS[thing] ?? '一项' } : this.details
    return fill(ERRORS[this.code][language], details)
  }
}

function fill(template: string, details: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))
}
