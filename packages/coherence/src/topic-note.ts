import type { BilingualText, Finding } from '@lantu/model/finding'
import { composeFinding } from './compose-finding.ts'
import type { Datum } from './data/datum.ts'
import { printed } from './data/printing.ts'

/** One of the things that a note lists: its own finding, and a few words for the list. */
export interface Listed {
  readonly finding: Finding
  readonly item: BilingualText
}

/** What the notes of one topic have in common. */
export interface Topic {
  readonly rule: string
  readonly subject: readonly (string | number | undefined)[]
  /** `有 3 项增速目标低于上年实绩`: said before the list. */
  readonly heading: (count: number) => BilingualText
}

/** Things named in a message; the sides show all of them. */
const MOST_NAMED = 8

/** “森林覆盖率”45%（46.3%）: what is asked, and what it is measured by. */
export const itemOf = (asked: Datum, measuredBy: Datum): BilingualText => ({
  zh: `“${asked.observation.indicator}”${printed(asked)}（${printed(measuredBy)}）`,
  en: `“${asked.observation.indicator}” ${printed(asked)} (${printed(measuredBy)})`,
})

/**
 * Collects what is worth one look together: ten indicators that are all to grow more slowly are one thing to think about, not
 * ten. A topic with a single entry is that entry's own finding.
 */
export class TopicNotes {
  readonly #topics = new Map<string, { topic: Topic; listed: Listed[] }>()

  add(topic: Topic, listed: Listed): void {
    const key = topic.subject.join('\u0000')
    const known = this.#topics.get(key)
    if (known) known.listed.push(listed)
    else this.#topics.set(key, { topic, listed: [listed] })
  }

  *findings(): Generator<Finding> {
    for (const { topic, listed } of this.#topics.values()) {
      const [only, ...others] = listed
      if (only && others.length === 0) yield only.finding
      else yield together(topic, listed)
    }
  }
}

function together({ rule, subject, heading }: Topic, listed: readonly Listed[]): Finding {
  const named = listed.slice(0, MOST_NAMED)
  const isMore = listed.length > named.length
  const { zh, en } = heading(listed.length)
  return composeFinding({
    rule,
    gravity: 'note',
    subject,
    message: {
      zh: `${zh}：${named.map(({ item }) => item.zh).join('、')}${isMore ? '等' : ''}。`,
      en: `${en}: ${named.map(({ item }) => item.en).join(', ')}${isMore ? ' …' : ''}.`,
    },
    arithmetic: listed.flatMap(({ finding }) => finding.arithmetic),
    sides: listed.flatMap(({ finding }) => finding.sides),
  })
}
