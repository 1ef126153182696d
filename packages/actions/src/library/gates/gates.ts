import type { LibraryStage } from '@lantu/model/api/library/kinds'
import { GATE_CHECKS, type GateCheck } from '@lantu/model/wording/gate-checks'

/** What must be there for a project to pass from one stage to the next; as local rules for reserve libraries and starts commonly ask. */

export interface GateFacts {
  readonly name: string
  readonly jurisdictionId: string | null
  readonly place: string
  readonly sector: string
  readonly scale: string
  readonly quantity: string
  readonly investment: string | null
  readonly leadId: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly actualStart: string | null
  readonly actualEnd: string | null
  readonly standing: string
  readonly granted: readonly string[]
  readonly milestones: number
  readonly sources: number
  readonly progress: string | null
}

type Check = (facts: GateFacts) => boolean

const CHECKS: Readonly<Record<GateCheck, Check>> = {
  confirmed: f => f.standing === 'listed',
  place: f => f.jurisdictionId !== null || f.place !== '',
  sector: f => f.sector !== '',
  scale: f => f.scale !== '' || f.quantity !== '',
  investment: f => f.investment !== null && Number(f.investment) > 0,
  lead: f => f.leadId !== null,
  schedule: f => f.startsOn !== null && f.endsOn !== null,
  milestones: f => f.milestones > 0,
  sources: f => f.sources > 0,
  initiation: f => f.granted.includes('initiation'),
  land: f => f.granted.includes('land') || f.granted.includes('siting'),
  environment: f => f.granted.includes('environment'),
  construction: f => f.granted.includes('construction'),
  started: f => f.actualStart !== null,
  finished: f => f.actualEnd !== null,
  progress: f => f.progress !== null && Number(f.progress) >= 100,
}

export const nameChecks = (keys: readonly GateCheck[]): string => keys.map(key => GATE_CHECKS[key]).join('、')

/** The way of a project, and a step back where something was entered too early. */
const GATES: Readonly<Record<LibraryStage, Partial<Record<LibraryStage, readonly GateCheck[]>>>> = {
  idea: { reserve: ['confirmed', 'place', 'sector', 'scale', 'investment', 'lead'], cancelled: [] },
  reserve: {
    construction: ['schedule', 'milestones', 'sources', 'initiation', 'land', 'environment', 'construction', 'started'],
    idea: [],
    cancelled: [],
  },
  construction: { completed: ['finished', 'progress'], reserve: [], cancelled: [] },
  completed: { construction: [] },
  cancelled: { idea: [] },
}

export const gatesFrom = (stage: LibraryStage): LibraryStage[] => Object.keys(GATES[stage]) as LibraryStage[]

/** Each thing that the gate asks for and whether it is there; undefined where no gate leads so. */
export function checkGate(from: LibraryStage, to: LibraryStage, facts: GateFacts): { key: GateCheck; met: boolean }[] | undefined {
  return GATES[from][to]?.map(key => ({ key, met: CHECKS[key](facts) }))
}
