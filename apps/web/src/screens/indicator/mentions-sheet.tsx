import type { Mention } from '@lantu/model/api/lights/appraisal'
import { asQuoted } from '@lantu/model/wording/without-breaks'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { OriginMark } from '../../parts/origin-mark.tsx'
import { Quantity } from '../../parts/quantity.tsx'
import { Said } from '../../parts/said.tsx'
import { showTime } from '../../wording/show-time.ts'

/** Each place that speaks of the indicator in the plan's years, with its words; those that differ say so. */
const FIRST = 6

export function MentionsSheet({ mentions }: { mentions: readonly Mention[] }) {
  const { t, language } = useText()
  const [open, setOpen] = useState(false)
  const words = t.area.lights
  if (!mentions.length) return null
  const differ = mentions.filter(one => one.agrees === false).length
  // what differs first, then targets, then values by time
  const sorted = mentions.toSorted(
    (a, b) =>
      Number(b.agrees === false) - Number(a.agrees === false) || a.status.localeCompare(b.status) * -1 || b.time.localeCompare(a.time),
  )
  return (
    <section className="sheet mt">
      <div className="fig">
        <span className="no">{t.source}</span>
        <h2>{words.mentions(mentions.length, differ)}</h2>
      </div>
      <ol className="sv">
        {(open ? sorted : sorted.slice(0, FIRST)).map((one, i) => (
          <li key={`${one.origin.documentId}-${one.origin.at}-${i}`}>
            <div className="sm">
              <OriginMark origin={one.origin} label={one.origin.page === undefined ? t.openSource : t.page(one.origin.page)} />
              <span className="cap">{one.origin.documentTitle || one.planTitle}</span>
            </div>
            <blockquote lang="zh-CN">
              <Said>{asQuoted(one.origin.quote || one.origin.note)}</Said>
            </blockquote>
            <div className="sx cap">
              <span>
                {t.status[one.status]}
                {t.sign.comma}
                {showTime(one.time, language)}
                {'　'}
                <b className={one.agrees === false ? 'warm' : ''}>
                  <Quantity value={one.value} unit={one.unit} comparator={one.comparator} />
                </b>
              </span>
              <span className={one.agrees === false ? 'warm b' : ''}>
                {one.agrees === null ? '' : one.agrees ? words.agrees : words.differs}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {sorted.length > FIRST ? (
        <p className="padx no-print">
          <button className="btn" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.fold : words.allMentions(sorted.length)}
          </button>
        </p>
      ) : null}
    </section>
  )
}
