import type { Years } from '../../vocabulary/five-year-plans.ts'

/** A time as the text says it, over the view. */
export interface TimePhrase {
  readonly start: number
  readonly end: number
  /** `by`: to the end of that year (到2025年); `in`: that year; `period`: a stretch of years; `base`: what is compared with (比2015年). */
  readonly role: 'by' | 'in' | 'period' | 'base'
  readonly from: number
  readonly to: number
  /** 今年以来, 截至2022年底: as far as the time has gone. */
  readonly soFar?: boolean
  /** 2020年到2025年: from the first of the years to the last, as movements go; a plan's 2021-2025年 begins where the year before it ended. */
  readonly fromFirst?: boolean
}

/** The years that 今年 and 五年来 count from. */
export interface Clock {
  /** The year that 今年 means, or null where unknown. */
  readonly present: number | null
  /** The last year reported on. */
  readonly past: number | null
  /** The period that 期末 and 规划期 mean. */
  readonly ahead: Years | null
  /** The first year of 今后五年. */
  readonly comingFrom: number | null
  /** The year that 上年 means here: the one before the year spoken of. */
  readonly before: number | null
  /** Aims are spoken of: 五年累计 is the period ahead. */
  readonly forward?: boolean
  /** No title says the document's year or period: it is inferred from the text, or unknown. */
  readonly guessed: boolean
}

/** 与“十二五”末｛相比｝: what stands before it is compared with. */
export const AGAINST: RegExp = /^(?:相[比较]|[比较])/
