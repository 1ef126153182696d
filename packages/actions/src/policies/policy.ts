/** Who may do what: a line an action. What is not written here is denied. */

export type Role = 'viewer' | 'planner'

const POLICY = {
  'plan.list': ['viewer', 'planner'],
  'plan.create': ['planner'],
  'import.queue': ['planner'],
  'import.see': ['viewer', 'planner'],
  'document.see': ['viewer', 'planner'],
  'document.withdraw': ['planner'],
  'statement.see': ['viewer', 'planner'],
  'statement.decide': ['planner'],
  'register.see': ['viewer', 'planner'],
  'finding.see': ['viewer', 'planner'],
  'finding.check': ['planner'],
  'finding.decide': ['planner'],
  'task.edit': ['planner'],
  'task.report': ['planner'],
  'task.close': ['planner'],
  'meeting.see': ['viewer', 'planner'],
  'meeting.edit': ['planner'],
  'value.enter': ['planner'],
  'formula.define': ['planner'],
  'duty.see': ['viewer', 'planner'],
  'duty.edit': ['planner'],
  'duty.organize': ['planner'],
  'breakdown.see': ['viewer', 'planner'],
  'breakdown.edit': ['planner'],
  'breakdown.issue': ['planner'],
  'light.see': ['viewer', 'planner'],
  'light.rule': ['planner'],
  'path.choose': ['planner'],
  'library.see': ['viewer', 'planner'],
  'library.edit': ['planner'],
  'library.gate': ['planner'],
  'library.report': ['planner'],
  'library.import': ['planner'],
  'plan.edit': ['planner'],
  'amendment.edit': ['planner'],
  'amendment.decide': ['planner'],
  'audit.verify': ['viewer', 'planner'],
} as const satisfies Record<string, readonly Role[]>

export type ActionName = keyof typeof POLICY

export function allows(roles: readonly Role[], action: ActionName): boolean {
  const allowed: readonly Role[] = POLICY[action] ?? []
  return roles.some(role => allowed.includes(role))
}
