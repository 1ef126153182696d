/** Responsibility, bodies, places and the breakdown of targets. */
export const DUTY_ERRORS = {
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
} as const
