import { atEnd } from '../../../patterns/gates.ts'
import type { Name } from './name.ts'
import type { Question } from './question.ts'
import { SCOPE_ALONE } from './scopes.ts'
import { shareOfThose } from './shares.ts'

/** 所有社区和70%以上的镇街建立…. */
const ALL_AND = atEnd(/(?:所有|全部)[^，。；、]{1,8}和$/)

/** 使全市70%的…得到治理. */
const IN_ALL = /^(?:使|让|确保|推动|带动)?(?:全[市省县区州国]|我[市省县区]|使|让)$/

/** 90%以上的社区建立回收站: a percentage or a fraction of those of whom something is true. */
export function nameOfShare({ noun, around }: Question): Name | null {
  const { tail, words, fresh, subject, nextTail } = around
  if (noun.length >= 2 && !SCOPE_ALONE.test(noun) && !IN_ALL.test(noun) && !ALL_AND.test(words)) return null
  const those = shareOfThose(tail, fresh ? subject : '')
  if (those) return { words: those, from: 'counted' }
  // 92%的渔村和95%的渔户实现…: the predicate is said once
  const own = /^(?:以上)?的([^，。；、]{1,8})$/.exec(tail)?.[1]
  const next = own ? /^(.{2,}的).{1,12}比例$/.exec(shareOfThose(nextTail, ''))?.[1] : undefined
  return next ? { words: `${next}${own}比例`, from: 'counted' } : null
}
