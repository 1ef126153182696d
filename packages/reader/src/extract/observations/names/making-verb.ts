import { atEnd, atStart } from '../../../patterns/gates.ts'
import { MAKING_END, MAKING_FRONT } from '../phrases/words.ts'

const MAKING_AT_START = atStart(MAKING_FRONT)
const PER_YEAR = /^(?:平均)?每年/
const PER_YEAR_FIRST = atStart(PER_YEAR)

/** The verb of making that a name opens with, shared with what stands beside it. */
export const makingVerb = (name: string): string => {
  if (PER_YEAR_FIRST.test(name)) name = name.replace(PER_YEAR, '')
  const found = MAKING_AT_START.exec(name)?.[0] ?? ''
  return found.length >= 2 && found.length < name.length ? found : ''
}

const MAKING_AT_END = atEnd(MAKING_END)
/** 造林 has its object within. */
const WHOLE_ACT_END = atEnd(/(?:造林|植树)$/)
/** Whether the words before the number end in a verb that still needs its object: ｛新建｝⟦20⟧公里｛管网｝. */
export const needsObject = (noun: string) => noun === '' || (MAKING_AT_END.test(noun) && !WHOLE_ACT_END.test(noun))
