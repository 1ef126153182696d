import type { Paragraph } from '@lantu/model/tree'
import { atStart } from '../../patterns/gates.ts'
import type { Sentence } from '../view/sentence.ts'

/** What numbers or marks the items of a list. */
export const MARK = atStart(/^(?:（?\d{1,3}[）.．、]|（?[一二三四五六七八九十]{1,3}[）、]|[①-⑳]|[一二三四五六七八九十]是|[-—–●■◆·•※*])/)
/** What opens a list that follows: 今年要开工的项目如下, 其中续建工程有：. */
const OPENS = /(?:[：:]|如下|(?:包括|分别[是为]|主要[是有]))$/
const LONGEST_ITEM = 60

/** How an item is marked, whatever its number: （1） for （三）. */
const styleOf = (text: string): string =>
  MARK.mayHave(text.charCodeAt(0)) ? (MARK.exec(text.slice(0, 6))?.[0] ?? '').replace(/[\d一二三四五六七八九十①-⑳]+/, '1') : ''

/** Asks of each paragraph in turn which line opened the list that it belongs to. */
export class Openers {
  private section = -1
  private outer = ''
  private inner = ''
  private innerStyle = ''

  /** The words of that line; empty where a paragraph is no item of a list that a line opens. */
  openerOf({ kind, section }: Paragraph, sentences: readonly Sentence[]): string {
    if (section !== this.section) this.close(section)
    const first = sentences[0]?.view.text ?? ''
    const last = sentences[sentences.length - 1]?.view.text ?? ''
    const style = kind === 'bullet' ? '•' : styleOf(first)
    const item = style !== '' || (sentences.length === 1 && first.length <= LONGEST_ITEM && !first.endsWith('。'))
    if (!item) this.close(section)
    else if (this.inner !== '' && style !== '' && style === this.innerStyle) this.inner = ''
    const opener = this.inner || this.outer
    if (OPENS.test(last.slice(-4))) {
      if (opener === '' || style === '') this.outer = last
      else [this.inner, this.innerStyle] = [last, style]
    }
    return opener
  }

  private close(section: number): void {
    this.section = section
    this.outer = this.inner = this.innerStyle = ''
  }
}
