import type { Stage } from '@lantu/model/statement'
import { atStart } from '../../../patterns/gates.ts'
import type { Places } from '../places.ts'
import type { Standing } from '../stage/evidence.ts'

/** What a clause stands in. */
export interface Setting {
  readonly past: boolean
  readonly boxed: boolean
  readonly places: Places
  readonly standing: Standing
}

/** What sets up a body. */
const INSTITUTED = /^(?:成立|设立|组建|创立|发起成立|合作设立|成功落地)$/

/** In a part that looks back, what was completed is done, and a body that was set up is there. */
export const settled = (stage: Stage, { past }: Setting, verb = '', words = verb): Stage =>
  !AHEAD.test(words) && (past || BEHIND.test(words)) && (stage === 'complete' || (stage === 'start' && INSTITUTED.test(verb)))
    ? 'done'
    : stage
/** What has not happened yet, wherever it is told: 即将通车. */
const AHEAD = atStart(/^(?:即将|有望|可望|预计)/)
/** What has happened wherever it is told: 先后建成, 已完成. */
const BEHIND = atStart(/^(?:已|先后|相继|均已|都已|现已|目前已)/)
