import type { GoalForm } from '@lantu/model/statement'
import { viewOf } from '../../view/view.ts'
import { goalPhrases } from './goal-phrases.ts'

/** Short forms that a cell can afford: 省下达任务, 达到国家要求, 与经济增长同步, 高于全省平均. */
const CELL_ASSIGNED =
  /^(?:完成|达到|控制在|按|以)?((?:国家|省|市|县|区|州|自治区|上级)级?(?:政府)?(?:下达|核定|分解|规定|要求|确定|控制|考核|定)?(?:的)?(?:目标任务|目标值?|任务|指标|要求|计划|范围|控制数|标准)?)(?:以内|内|之内|执行|为准)?$/
const CELL_ABOVE = /^(?:高于|快于|不低于|低于|达到|优于)((?:全国|全省|全市|全区|自治区|国家)(?:的)?(?:平均)?(?:水平|增速)?)$/
const CELL_PACE = /^(?:与|和)?(.{2,16}?)(?:保持)?(?:基本)?同步(?:增长)?$/

/** What a cell without a number promises, or null. */
export function goalOfCell(text: string): { form: GoalForm; reference: string } | null {
  const words = viewOf(text, 0, text.length).text.replace(/^[（(]|[）)]$/g, '')
  if (words.length < 2 || words.length > 24 || /\d/.test(words)) return null
  const assigned = CELL_ASSIGNED.exec(words)
  if (assigned && /下达|核定|分解|规定|要求|确定|控制|考核|定|目标|任务|指标/.test(assigned[1] as string))
    return { form: 'assigned', reference: assigned[1] as string }
  const above = CELL_ABOVE.exec(words)
  if (above) return { form: 'above-average', reference: above[1] as string }
  const pace = CELL_PACE.exec(words)
  if (pace) return { form: 'synchronous', reference: pace[1] as string }
  const [phrase] = goalPhrases(words)
  return phrase && phrase.start === 0 ? { form: phrase.form, reference: phrase.reference } : null
}
