import type { ActionContext } from '@lantu/actions/action-context'
import { checkCoherence } from '@lantu/actions/findings/check-coherence'
import { loadBreakdowns } from './breakdown.ts'
import { loadDuty } from './duty.ts'
import { loadLibrary } from './library.ts'
import { loadPaths } from './paths.ts'
import { loadDemoPlans } from './plans.ts'
import { loadDemoValues } from './values.ts'
import { loadWork } from './work.ts'

/** What the demonstration has beyond its documents, in the order in which one rests on the other; each loads once and leaves what is there alone. */
const LOADERS: readonly (readonly [
  name: string,
  load: (context: ActionContext, folder: string, log: (line: string) => void) => Promise<unknown>,
])[] = [
  ['plans', loadDemoPlans],
  ['values', loadDemoValues],
  ['duty', loadDuty],
  ['breakdown', loadBreakdowns],
  ['paths', loadPaths],
  ['library', loadLibrary],
  ['work', loadWork],
  ['coherence', context => checkCoherence(context)],
]

/** Loads what follows the documents. A part that fails is told and leaves the others alone. */
export async function loadDemo(context: ActionContext, folder: string, stopped: () => boolean, log: (line: string) => void): Promise<void> {
  for (const [name, load] of LOADERS) {
    if (stopped()) return
    await load(context, folder, log).catch((error: Error) => {
      // stopped in the middle, it says nothing: the database was taken from under it
      if (!stopped()) log(`the demonstration’s ${name} could not be loaded: ${error.stack ?? error.message}`)
    })
  }
}
