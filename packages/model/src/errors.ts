/**
 * The one table of errors. An error that a user can cause has a code here, a sentence in both languages that says what is
 * wrong, and what to do next; `docs/errors.md` is made from it.
 */
export const ERRORS = {
  'file.empty': { status: 422, zh: '文件是空的。请换一个有内容的文件。', en: 'The file is empty. Choose a file with content.' },
  'file.too-large': {
    status: 413,
    zh: '文件超过 {limit} MB。请拆分后再导入。',
    en: 'The file is larger than {limit} MB. Split it and import the parts.',
  },
  'file.unknown-type': {
    status: 415,
    zh: '这不是可以读取的文字文件（按内容看像是{found}）。请用 .txt、.html、.docx 或带文字层的 .pdf。',
    en: 'This is not a text we can read (by its content it looks like {found}). Use .txt, .html, .docx or a .pdf with a text layer.',
  },
  'file.not-text': {
    status: 415,
    zh: '这个文件的内容不是文字。请用 .txt、.html、.docx 或带文字层的 .pdf。',
    en: 'The content of this file is not text. Use .txt, .html, .docx or a .pdf with a text layer.',
  },
  'file.is-workbook': {
    status: 415,
    zh: '这是 Excel 工作簿，不是规划文本。指标的数请在“数据”页传入，项目在“项目库”页导入，分解表在“分解”页读回。',
    en: 'This is an Excel workbook, not the text of a plan. Send values on the screen Values, projects on Projects, breakdowns on Breakdown.',
  },
  'file.undecodable': {
    status: 422,
    zh: '认不出文字编码。请另存为 UTF-8 后再导入。',
    en: 'The text encoding could not be recognised. Save the file as UTF-8 and import it again.',
  },
  'file.damaged': {
    status: 422,
    zh: '文件已损坏，无法打开。请从原处重新保存或导出，再导入。',
    en: 'The file is damaged and cannot be opened. Save or export it anew where it comes from and import it again.',
  },
  'file.bomb': {
    status: 422,
    zh: '文件解压后会超过 {limit} MB，已拒绝。请检查文件来源。',
    en: 'Unpacked, the file would exceed {limit} MB, so it was refused. Check where it comes from.',
  },
  'pdf.scan': {
    status: 422,
    zh: 'PDF 没有文字层，看来是扫描件。请先做文字识别（OCR），或改用 Word 原稿。',
    en: 'The PDF has no text layer; it looks like a scan. Run text recognition (OCR) first, or use the Word original.',
  },
  'pdf.encrypted': {
    status: 422,
    zh: 'PDF 设有密码。请去掉密码后再导入。',
    en: 'The PDF is encrypted. Remove the password and import it again.',
  },
  'word.encrypted': {
    status: 422,
    zh: '文档设有打开密码。请在 Word 中去掉密码（文件—信息—保护文档）后再导入。',
    en: 'The document opens with a password. Remove it in Word (File, Info, Protect Document) and import it again.',
  },
  'document.no-text': {
    status: 422,
    zh: '文件里没有可读的文字。请确认选对了文件。',
    en: 'There is no readable text in the file. Check that it is the right one.',
  },
  'file.not-kept': {
    status: 415,
    zh: '项目库只收照片（JPEG、PNG、WebP）、PDF、Word 和 Excel 文件，按内容判断。请换一种格式。',
    en: 'The library keeps photographs (JPEG, PNG, WebP), PDF, Word and Excel files, told by their content. Use one of these.',
  },
  'workbook.not-one': {
    status: 415,
    zh: '这不是 Excel 工作簿。请上传 .xlsx 文件。',
    en: 'This is not an Excel workbook. Upload an .xlsx file.',
  },
  'workbook.problems': {
    status: 422,
    zh: '有 {count} 个单元格不能接受，什么都没有写入。请按清单改好后再导入。',
    en: '{count} cells cannot be taken, so nothing was written. Mend them by the list and import again.',
  },
  'workbook.old': {
    status: 415,
    zh: '这是旧版 .xls 或加了密码的工作簿。请在 Excel 中去掉密码、另存为 .xlsx 后再上传。',
    en: 'This is an old .xls or a workbook with a password. In Excel, remove the password, save it as .xlsx and upload it again.',
  },
  'workbook.unreadable': {
    status: 422,
    zh: '工作簿打不开，可能没有传完整。请在 Excel 中打开、另存为 .xlsx 后再上传。',
    en: 'The workbook cannot be opened; perhaps it is not all there. Open it in Excel, save it as .xlsx and upload it again.',
  },
  'workbook.too-large': {
    status: 413,
    zh: '工作表“{sheet}”超过 {limit} {what}。请拆成几个文件分别上传。',
    en: 'The sheet “{sheet}” has more than {limit} {what}. Split it into several files.',
  },
  'statement.quote-differs': {
    status: 500,
    zh: '位置 {at} 处的原文与登记的引文不一致，未写入。请重新导入；若再次出现，请告诉管理员。',
    en: 'The text at position {at} differs from its quote, so nothing was written. Import again; if it recurs, tell the administrator.',
  },
  'import.interrupted': {
    status: 500,
    zh: '导入两次都被中断。请重新上传。',
    en: 'The import was interrupted twice. Upload the file again.',
  },
  'request.invalid': {
    status: 400,
    zh: '请求里有不合要求的内容（{reason}）。请检查填写的内容或网址，再试一次。',
    en: 'Something in the request is not as it must be ({reason}). Check what was entered, or the address, and try again.',
  },
  'thing.not-found': {
    status: 404,
    zh: '找不到这{thing}。它可能已被移走，请返回列表再试。',
    en: 'No such {thing}. It may have moved; go back to the list.',
  },
  'edit.stale': { status: 412, zh: '这条记录刚被改过。请刷新后再改。', en: 'This record has just been changed. Refresh and try again.' },
  'edit.precondition-required': {
    status: 428,
    zh: '修改须带 If-Match 版本号。',
    en: 'An edit must carry If-Match with the version it saw.',
  },
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
  'values.invalid': {
    status: 422,
    zh: '有 {count} 个值不能录入，一个也没有写入。{where}：{zh}。',
    en: '{count} values cannot be entered, and none was. {where}: {en}.',
  },
  'values.stale': {
    status: 412,
    zh: '{where} 刚被别人改过，一个值也没有写入。请刷新后再录入。',
    en: '{where} has just been changed by someone else; nothing was written. Refresh and enter it again.',
  },
  'formula.invalid': { status: 422, zh: '公式不能用：{zh}', en: 'The formula cannot be used: {en}' },
  'duty.future': {
    status: 422,
    zh: '{day} 在今天（{today}）之后。责任和机构的变动到日再登记。',
    en: '{day} is after today ({today}). Record changes of responsibility and of bodies when they take effect.',
  },
  'duty.no-lead': {
    status: 422,
    zh: '只有配合单位，没有牵头单位。请先指定一个牵头单位。',
    en: 'There are supporting bodies and no lead. Name one leading body first.',
  },
  'duty.twice': { status: 422, zh: '{body}出现了两次。请只留一处。', en: '{body} is named twice. Keep it once.' },
  'duty.ended-body': {
    status: 409,
    zh: '{body}在这一天不存在（终止于 {day}）。请选它的承接单位，或换一个日期。',
    en: '{body} did not stand on that day (it ended on {day}). Choose the body that followed it, or another day.',
  },
  'duty.merge-needs-two': {
    status: 422,
    zh: '合并或拆分至少涉及两个不同的对象。请再选一个。',
    en: 'A merger or a split needs two different ones at least. Choose another one.',
  },
  'duty.renamed-since': {
    status: 409,
    zh: '现在的名称自 {day} 起使用，新名称须晚于这一天生效。',
    en: 'The present name holds since {day}; a new one must take effect after that day.',
  },
  'breakdown.nothing-saved': {
    status: 409,
    zh: '还没有保存分解方案。请先保存。',
    en: 'Nothing of this breakdown is saved yet. Save it first.',
  },
  'breakdown.left-over': {
    status: 409,
    zh: '还有余额或空格，各部分凑不成总数。请先分完再送出或下达。',
    en: 'Something is left over or empty, so the parts do not make the whole. Settle that before sending or issuing.',
  },
  'breakdown.not-sent': {
    status: 409,
    zh: '这一稿没有送给该单位征求意见。请先送出。',
    en: 'This edition was not sent to that body. Send it first.',
  },
  'breakdown.reason-needed': { status: 422, zh: '有异议须写明理由。', en: 'An objection needs its reason.' },
  'breakdown.not-agreed': {
    status: 409,
    zh: '{first}等 {count} 个单位还没有同意。请等待答复，或写明仍要下达的理由。',
    en: '{count} have not agreed yet, {first} among them. Wait for their answers, or say why it is issued all the same.',
  },
  'body.name-taken': {
    status: 409,
    zh: '已有单位叫“{name}”。请换一个名称，或把两个单位合并。',
    en: 'A body is called “{name}” already. Choose another name, or merge the two.',
  },
  'place.code-used': {
    status: 409,
    zh: '代码 {code} 已用于{name}；停用的代码不再使用。请核对代码。',
    en: 'The code {code} belongs to {name}; a retired code is never used again. Check the code.',
  },
  'place.shares': {
    status: 422,
    zh: '各份之和是 {sum}，应为 1。请改份额。',
    en: 'The shares add up to {sum} and should make 1. Change them.',
  },
  'light.rules-unfit': { status: 422, zh: '亮灯规则不能这样用：{zh}', en: 'These light rules cannot be used: {en}' },
  'path.unfit': { status: 422, zh: '路径不能这样定：{zh}', en: 'The path cannot run like this: {en}' },
  'path.reason-missing': {
    status: 422,
    zh: '改了默认路径，请写明理由，亮灯说明里会一并显示。',
    en: 'The path departs from its default: say why; the reason is shown beside the light.',
  },
  'project.taken': {
    status: 409,
    zh: '库里已有项目用了这个{zh}。请先在库中查找；若是同一个项目，请用“合并”。',
    en: 'Another project of the library has this {en}. Look for it first; if it is the same project, merge them.',
  },
  'project.code-shape': {
    status: 422,
    zh: '“{code}”不是 24 位项目代码（如 2406-990102-04-01-000001）。请从投资项目在线审批监管平台抄录，没有就留空。',
    en: '“{code}” has not the shape of a 24-character project code (such as 2406-990102-04-01-000001). Copy it from the approval platform, or leave it empty.',
  },
  'project.gate-missing': {
    status: 409,
    zh: '过门条件还缺：{zh}。补齐后再过，或写明放行的理由。',
    en: 'The gate still asks for: {en}. Supply it, or give the reason for letting it pass.',
  },
  'finding.reason-required': { status: 422, zh: '请写明理由，再豁免或恢复。', en: 'Give a reason to waive or to reopen.' },
  'check.too-long': {
    status: 503,
    zh: '检查超过两分钟，已停止。请先排除过大的文件，再试一次。',
    en: 'The check took more than two minutes and was stopped. Leave out oversized documents and try again.',
  },
  'idempotency.mismatch': {
    status: 422,
    zh: '同一个 Idempotency-Key 用在了不同的请求上。',
    en: 'The same Idempotency-Key was used for a different request.',
  },
  'rate.limited': { status: 429, zh: '请求太频繁，请稍候再试。', en: 'Too many requests. Wait a moment and try again.' },
  'network.closed': {
    status: 403,
    zh: '尚无登录功能，不能在 {host} 上对外开放。请只在本机使用；若网络已另有保护，设置 LANTU_ALLOW_NETWORK=1。',
    en: 'There is no sign-in yet, so {host} is not opened to the network. Use this machine only, or set LANTU_ALLOW_NETWORK=1 where something else guards the network.',
  },
  'port.taken': {
    status: 500,
    zh: '端口 {port} 已被占用。请换一个：--port {next}。',
    en: 'Port {port} is taken. Choose another: --port {next}.',
  },
  'access.denied': { status: 403, zh: '没有这项操作的权限。', en: 'You are not allowed to do this.' },
  'database.newer': {
    status: 500,
    zh: '数据库版本 {found} 比本程序认识的 {known} 新。请升级程序。',
    en: 'The database is at version {found}, newer than {known} that this program knows. Upgrade the program.',
  },
  'database.changed': {
    status: 500,
    zh: '数据库的第 {version} 次升级与本程序附带的文件不同。请使用原来的程序，或从备份恢复。',
    en: "The database's migration {version} differs from this program's file. Use the program that made it, or restore a backup.",
  },
  'database.unreachable': {
    status: 503,
    zh: '连不上数据库（{reason}）。请检查 DATABASE_URL 或数据目录。',
    en: 'The database cannot be reached ({reason}). Check DATABASE_URL or the data folder.',
  },
  'database.binary-missing': {
    status: 500,
    zh: '缺少内置数据库程序（{reason}）。请运行 npm rebuild，或设置 DATABASE_URL 使用已有的 PostgreSQL。',
    en: 'The embedded database program is missing ({reason}). Run npm rebuild, or set DATABASE_URL to use a PostgreSQL you have.',
  },
  internal: {
    status: 500,
    zh: '程序出错了，已记入日志（{reference}）。请把这个编号告诉管理员。',
    en: 'Something went wrong and was logged ({reference}). Give this reference to the administrator.',
  },
} as const

export type ErrorCode = keyof typeof ERRORS

/** An expected failure that a person can act on; never a programming mistake. */
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
