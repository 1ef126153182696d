import { LantuError } from '@lantu/model/errors'
import type { Register, Tx } from '@lantu/register/open-register'
import { type ActionName, allows, type Role } from './policies/policy.ts'

/** Who acts. Until sign-in exists, the server acts for the person at this machine, as a planner. */
export interface Actor {
  readonly authorityId: string
  readonly name: string
  readonly roles: readonly Role[]
}

export interface ActionContext {
  readonly register: Register
  readonly actor: Actor
  readonly now: () => Date
}

/** Permission and transaction together: nothing reads or writes the register past this. */
export function act<T>(context: ActionContext, action: ActionName, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!allows(context.actor.roles, action)) return Promise.reject(new LantuError('access.denied'))
  return context.register.transaction(context.actor.authorityId, work)
}
