import type { ReadingContext } from '../context/reading-context.ts'
import type { TimePhrase } from '../times/read-times.ts'

const FORECAST_STATUS = /目标|力争|争取|确保|预期|计划|将(?!军|领|乐)|拟|要(?!素|求|闻|道|点)|规划建设/
const REACHED = /已|目前|现有|截至|完成了|实现了|达到了|取得/

/** A commitment or a fact: by the year where there is one, else by the words, else by the heading. */
export function statusOf(context: ReadingContext, own: TimePhrase | null, words: string): 'target' | 'actual' {
  const past = context.clock.past
  if (own && past !== null && own.role !== 'base') {
    if (own.to > past) return own.from <= past && context.status === 'actual' && own.to === past + 1 ? 'actual' : 'target'
    return /目标|预期/.test(words) && context.status === 'target' && own.to === past && !REACHED.test(words) ? context.status : 'actual'
  }
  if (context.status === 'target' && REACHED.test(words) && !FORECAST_STATUS.test(words)) return 'actual'
  return context.status
}
