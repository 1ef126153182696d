import type { CleanText } from '@lantu/model/clean-text'
import type { DocumentFacts, Outline } from '@lantu/model/tree'

const DIVIDES = /分工|(?:责任|任务)分解|(?:任务|责任)清单/
/** 政府工作报告任务分工: a document that divides work among bodies looks back nowhere. */
export const divides = ({ title }: DocumentFacts): boolean => DIVIDES.test(title)

const TURN =
  /工作安排|重点工作|主要任务|重点任务|总体要求|今后|目标任务|工作部署|工作打算|总体思路|指导思想|奋斗目标|工作目标|主要目标|预期目标|工作重点|主要工作|下一步|工作建议|新的一年/

/** Where a work report turns from the year behind to the year ahead; 0 for other documents, and where nothing says so. */
export function turnsAhead(outline: Outline, clean: CleanText): number {
  if (outline.facts.kind !== 'work-report') return 0
  const section = outline.sections.find(one => one.id > 0 && TURN.test(one.title))
  const paragraph = outline.blocks.find(
    block =>
      block.kind === 'paragraph' && block.section === 0 && TURN.test(clean.text.slice(block.start, Math.min(block.end, block.start + 40))),
  )
  return Math.min(section?.start ?? Number.MAX_SAFE_INTEGER, paragraph?.start ?? Number.MAX_SAFE_INTEGER) % Number.MAX_SAFE_INTEGER
}
