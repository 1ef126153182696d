/** Review, findings, tasks and meetings. */
export const WORK_ERRORS = {
  'decision.not-possible': { status: 409, zh: '现在不能这样处理：{reason}', en: 'That cannot be done now: {reason}' },
  'task.closed': {
    status: 409,
    zh: '这项任务已销号或取消，不能再改。要继续，请先恢复它。',
    en: 'This task is closed or cancelled. Reopen it first to go on.',
  },
  'task.closing-open': {
    status: 409,
    zh: '已有一份销号申请等待审核。',
    en: 'A request to close this task is already waiting for a decision.',
  },
  'task.closing-none': { status: 409, zh: '没有等待审核的销号申请。', en: 'There is no request to close this task.' },
  'task.report-in-future': {
    status: 422,
    zh: '进度日期 {day} 晚于今天。请填今天或更早的日期。',
    en: 'The report is dated {day}, after today. Give today or an earlier day.',
  },
  'meeting.item-has-tasks': {
    status: 409,
    zh: '议题“{title}”已议定任务，不能删去。请先把任务撤下。',
    en: 'The item “{title}” has tasks decided under it. Withdraw those first.',
  },
  'finding.reason-required': { status: 422, zh: '请写明理由，再豁免或恢复。', en: 'Give a reason to waive or to reopen.' },
  'check.too-long': {
    status: 503,
    zh: '检查超过两分钟，已停止。请先排除过大的文件，再试一次。',
    en: 'The check took more than two minutes and was stopped. Leave out oversized documents and try again.',
  },
} as const
