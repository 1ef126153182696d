import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { ActionContext } from '@lantu/actions/action-context'
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify'

/** What the routes act with. */
export interface Services {
  readonly context: ActionContext
  /** There is something to import: look now. */
  readonly nudge: () => void
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>
