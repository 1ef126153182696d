import type { Decision } from '@lantu/model/api/decision'
import { type ActionContext, act } from '../action-context.ts'
import { latestDecisions } from './present-decision.ts'

/** The latest decisions, newest first. */
export const listDecisions = (context: ActionContext, limit = 20): Promise<Decision[]> =>
  act(context, 'statement.see', tx => latestDecisions(tx, Math.min(200, Math.max(1, limit))))
