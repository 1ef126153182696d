import type { Section } from '@lantu/model/tree'
import type { Sentence } from '../view/sentence.ts'

/** What a heading may promise: 3.新建湖东学校。（责任单位：…） */
export const isItem = ({ kind }: Section): boolean => kind === 'item' || kind === 'subitem' || kind === 'article'

/** Where the next number stands in the paragraph itself, as for a long one, the heading before it had nothing below it. */
export function isSibling({ label }: Section, sentence: Sentence | undefined): boolean {
  const words = sentence?.view.text ?? ''
  const kind = /^（[一二三四五六七八九十]+）/.test(label.replace('(', '（').replace(')', '）'))
    ? /^（[一二三四五六七八九十]{1,3}）/
    : /^\d+[.．、]/.test(label)
      ? /^\d{1,3}[.、](?!\d)/
      : null
  return kind?.test(words) ?? false
}
