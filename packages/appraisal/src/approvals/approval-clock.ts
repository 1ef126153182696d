import type { ApprovalLimit } from './limits.ts'
import type { WorkingDays } from './working-days.ts'

/** What of an approval its clock looks at; days are `YYYY-MM-DD`. */
export interface ClockedApproval {
  readonly kind: string
  readonly state: 'todo' | 'submitted' | 'granted' | 'refused' | 'not-needed'
  readonly submittedOn: string | null
  /** Working days, where this approval has a limit of its own. */
  readonly limitDays: number | null
  /** By when it is wanted. */
  readonly dueOn: string | null
  readonly grantedOn: string | null
}

export interface ApprovalClock {
  readonly limit: { readonly days: number; readonly unit: 'working' | 'calendar'; readonly from: 'approval' | 'authority' | 'law' } | null
  /** By when the body has to decide; null while nothing is submitted, or where there is no limit. */
  readonly deadline: string | null
  /** Who is late: the body that decides, the owner that has not submitted, or nobody although it is wanted already. */
  readonly late: '' | 'body' | 'owner' | 'wanted'
  /** Working days that it is late; where it is granted, those that it came too late. 0 where in time. */
  readonly lateDays: number
  /** Working days left until the deadline, else until it is wanted; null where neither lies ahead. */
  readonly left: number | null
  /** Working days that the decision took. */
  readonly took: number | null
  /** Holidays of one of the years counted through are not known. */
  readonly assumed: boolean
}

const DAY = 86_400_000
const plusDays = (day: string, n: number) => new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10)

/** The clock of one approval on a day, by its own limit, else the authority's (`own`), else the law's. */
export function approvalClock(
  approval: ClockedApproval,
  limits: { readonly own: readonly ApprovalLimit[]; readonly law: readonly ApprovalLimit[] },
  calendar: WorkingDays,
  today: string,
): ApprovalClock {
  const { kind, state, submittedOn, limitDays, dueOn, grantedOn } = approval
  const own = limits.own.find(one => one.kind === kind)
  const law = limits.law.find(one => one.kind === kind)
  const limit =
    limitDays !== null
      ? { days: limitDays, unit: 'working' as const, from: 'approval' as const }
      : own
        ? { days: own.days, unit: own.unit, from: 'authority' as const }
        : law
          ? { days: law.days, unit: law.unit, from: 'law' as const }
          : null
  const deadline =
    submittedOn && limit ? (limit.unit === 'working' ? calendar.add(submittedOn, limit.days) : plusDays(submittedOn, limit.days)) : null
  const assumed = [submittedOn, deadline, today].some(day => day !== null && !calendar.knows(day))
  const shared = { limit, deadline, assumed }
  if (state === 'not-needed') return { ...shared, late: '', lateDays: 0, left: null, took: null }
  if (state === 'granted') {
    const took = submittedOn && grantedOn && grantedOn >= submittedOn ? calendar.between(submittedOn, grantedOn) : null
    const lateDays = deadline && grantedOn && grantedOn > deadline ? calendar.between(deadline, grantedOn) : 0
    return { ...shared, late: '', lateDays, left: null, took }
  }
  const past = (day: string | null): day is string => day !== null && day < today
  const waits = state === 'submitted'
  const [late, since] =
    waits && past(deadline)
      ? (['body', deadline] as const)
      : past(dueOn)
        ? ([waits ? 'wanted' : 'owner', dueOn] as const)
        : (['', null] as const)
  const ahead = late ? null : waits && deadline ? deadline : dueOn
  return {
    ...shared,
    late,
    lateDays: since ? calendar.between(since, today) : 0,
    left: ahead ? calendar.between(today, ahead) : null,
    took: null,
  }
}
