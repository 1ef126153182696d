import { plural } from '@lantu/model/wording/plural'

/** Promised systems and their stages. */
export const zh = {
  stageTo: '改为',
  mentions: (n: number) => `提到 ${n} 次`,
  noSystems: '还没有审核通过的制度与平台。',
  systemsHead: (n: number, done: number) => `承诺建立的制度、平台和机构 ${n} 项，已建成 ${done} 项。`,
  systemStage: { idea: '提出', reserve: '前期', construction: '在建', completed: '已建成', cancelled: '取消' },
  moved: '阶段已更新',
}

export const en: typeof zh = {
  stageTo: 'Move to',
  mentions: n => plural(n, 'mention'),
  noSystems: 'No promised system has been accepted yet.',
  systemsHead: (n, done) => `${plural(n, 'promised system')}, ${done} in operation.`,
  systemStage: { idea: 'Promised', reserve: 'Prepared', construction: 'Being built', completed: 'In operation', cancelled: 'Cancelled' },
  moved: 'Stage changed',
}
