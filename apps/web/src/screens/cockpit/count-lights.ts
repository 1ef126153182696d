import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import type { LightName } from '@lantu/model/light'

/** Those that a light is owed for: the plan's indicators, or, where it marks none, all its targets. */
export function owed(lights: readonly IndicatorLight[]): IndicatorLight[] {
  const marked = lights.filter(one => one.attribute !== null)
  return marked.length ? marked : [...lights]
}

export function countLights(lights: readonly IndicatorLight[]): Record<LightName, number> & { all: number } {
  const counts = { ahead: 0, 'on-course': 0, 'at-risk': 0, behind: 0, 'no-data': 0, all: 0 }
  for (const one of owed(lights)) {
    counts[one.light]++
    counts.all++
  }
  return counts
}

const ORDER: Record<LightName, number> = { behind: 0, 'at-risk': 1, ahead: 2, 'on-course': 3, 'no-data': 4 }

/** Worst first; within a light the larger part of the way missing first, then as the plan has them. */
export function worstFirst(lights: readonly IndicatorLight[]): IndicatorLight[] {
  const lag = (one: IndicatorLight) => (one.schedule ?? 0) - (one.progress ?? one.schedule ?? 0)
  return lights.toSorted((a, b) => ORDER[a.light] - ORDER[b.light] || lag(b) - lag(a))
}
