import type { Comparator } from '@lantu/model/statement'

/** What a word before a number can compare it by; that it is equal is said by none. */
export type ComparatorWord = Exclude<Comparator, 'eq'>
