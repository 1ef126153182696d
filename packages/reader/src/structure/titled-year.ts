import type { DocumentFacts } from '@lantu/model/tree'

/** 青川湖市2022年行动方案: the year that a plan without years of its own is for. */
export function titledYear({ kind, title, period }: DocumentFacts): number | null {
  if (kind === 'work-report' || kind === 'annual' || period) return null
  return yearIn(title)
}

/** The year that a title names, if one; not one end of several years. */
export function yearIn(title: string): number | null {
  const named = /(?<![\d\-—～至到])(20\d\d)年?度?(?![-—～至\d])/.exec(title)
  return named ? Number(named[1]) : null
}
