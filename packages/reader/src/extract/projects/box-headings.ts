import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Section } from '@lantu/model/tree'
import type { ProjectDraft } from '../draft.ts'
import { looksDamaged } from '../view/damage.ts'
import { confidenceOf } from './confidence/confidence.ts'
import { readEnding } from './endings.ts'
import type { Places } from './places.ts'
import { specificity } from './specificity.ts'

const LONGEST = 40
/** 重点工程, 一、产业项目: a heading that sorts projects and is none. */
const SORTS =
  /^(?:重点|重大|主要|标志性|其他|其它)?[\u4e00-\u9fff]{0,8}(?:领域|方面|类|重点|重大)(?:项目|工程)?$|^(?:重点|重大|主要)(?:项目|工程|任务)$|专栏/

/** Headings inside a box that are themselves the names of what the box lists: 1. 青川湖科技城一期. */
export function boxHeadings(clean: CleanText, outline: Outline, boxes: ReadonlySet<number>, places: Places): ProjectDraft[] {
  const drafts: ProjectDraft[] = []
  for (const section of outline.sections) {
    if (section.kind === 'box' || section.parent === null || !boxes.has(section.parent)) continue
    const draft = headingDraft(clean, section, places)
    if (draft) drafts.push(draft)
  }
  return drafts
}

function headingDraft(clean: CleanText, section: Section, places: Places): ProjectDraft | null {
  const title = section.title.replace(/\s+/g, '')
  if (title.length < 4 || title.length > LONGEST || SORTS.test(title) || /[，；]/.test(title)) return null
  const ending = readEnding(title)
  if (ending.kind === 'none' || (ending.kind === 'programme' && !/计划$/.test(title))) return null
  const special = specificity(title, ending.headAt, places)
  if (special === 0 || (special === 1 && ending.kind === 'act' && !/工程$|项目$/.test(title))) return null
  const place = clean.text.indexOf(section.title, section.heading.start)
  if (place < 0 || place >= section.heading.end) return null
  const kind = ending.kind === 'system' ? 'system' : 'project'
  const { confidence, why } = confidenceOf(
    { kind, name: title, governed: 'none', special, ending: ending.kind, listed: false, completed: false, from: 'box-heading' },
    looksDamaged(section.title),
  )
  return {
    kind,
    at: place,
    end: place + section.title.length,
    text: '',
    quoteStart: section.heading.start,
    quoteEnd: section.heading.end,
    quote: '',
    section: section.id,
    rule: 'project.box',
    confidence,
    why,
    name: title,
    stage: ending.upgrade ? 'upgrade' : '',
    verb: '',
    quantity: '',
  }
}
