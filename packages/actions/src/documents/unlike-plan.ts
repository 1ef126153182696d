import type { Notice } from '@lantu/model/decoded-document'
import type { Reading } from '@lantu/model/reading'

/** Said of a text that was stored all the same: whether it stays is a person's choice. */
export const UNLIKE_PLAN = {
  code: 'document.unlike-plan',
  zh: '这份文本看来不是规划或工作报告。是要登记的文件就留着，不是就撤下。',
  en: 'This text does not look like a plan or a work report. Keep it if it belongs in the register, or withdraw it.',
} as const satisfies Notice

/**
 * Nothing in the text is meant to be done or reached. Where its form names no kind of plan, orders (加入生抽…) and amounts without a time
 * (五花肉500克) are not taken for that: they stand in recipes and instructions too.
 */
export function isUnlikePlan({ facts, statements }: Reading): boolean {
  const known = facts.kind !== 'other'
  return !statements.some(one => {
    if (one.kind === 'observation') return one.status === 'target' && (known || one.time !== '')
    return one.kind !== 'task' || known
  })
}
