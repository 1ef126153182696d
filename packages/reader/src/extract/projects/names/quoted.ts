import { atStart } from '../../../patterns/gates.ts'

/** Whether words stand in quotation marks by themselves. */
export const isQuoted = (text: string, start: number, end: number): boolean => text[start - 1] === '“' && text[end] === '”'

const MOTTO = atStart(/^(?:[一二两三四五六七八九十]|[\u4e00-\u9fff]{2}型)|[路链]$/)

/** “四基地一中心”, “四好农村路”, “智慧型湾区”: what is aimed at, not what is built. */
export const isMotto = (words: string): boolean => MOTTO.test(words)
