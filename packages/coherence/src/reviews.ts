import type { CheckedDocument } from '@lantu/model/finding'
import type { ObservationStatement } from '@lantu/model/statement'
import { isPlan } from './sentences/relations.ts'

const LOOKS_BACK = /成就|回顾|基础|现状|形势|环境|背景|成效|完成情况|执行情况|实施情况|概况|问题|挑战|评估/
const SAYS_PAST = /[“"]?十[一二三四五六]五|(?:19|20)\d\d年|已|了|由|从|过去|以来|目前|现有|累计完成|完成了|同比/

/** Titles of the sections above a place in the tree, innermost first. */
export function titlesAbove(document: CheckedDocument): (section: number) => string {
  const byId = new Map((document.sections ?? []).map(section => [section.id, section]))
  const known = new Map<number, string>()
  return id => {
    const found = known.get(id)
    if (found !== undefined) return found
    const titles: string[] = []
    for (let section = byId.get(id); section && section.parent !== null; section = byId.get(section.parent)) titles.push(section.title)
    known.set(id, titles.join(' '))
    return titles.join(' ')
  }
}

/**
 * Tells results that a plan's chapter of tasks cannot mean: said of the period before, in a sentence without a word of the
 * past, under headings that look ahead. Their time was taken from 五年累计, which a plan says of the five years to come.
 */
export function doubtfulResults(document: CheckedDocument): (observation: ObservationStatement) => boolean {
  if (!isPlan(document) || !document.sections?.length || !document.period) return () => false
  const titles = titlesAbove(document)
  return observation => {
    if (observation.status !== 'actual' || observation.cell) return false
    const above = titles(observation.section)
    return above !== '' && !LOOKS_BACK.test(above) && !SAYS_PAST.test(observation.quote)
  }
}
