import type { PathSheet } from '@lantu/model/api/lights/paths'
import { useText } from '../../i18n/use-text.ts'
import { yearRuns } from '../../parts/path-story.tsx'
import { showDay } from '../../wording/show-moment.ts'

/** Who chose what, when and why; the latest first. */
export function PathHistory({ sheet }: { sheet: PathSheet }) {
  const { t, language } = useText()
  const words = t.area.paths
  const stop = t.sign.stop
  if (!sheet.history.length) return <p className="cap">{words.noHistory}</p>
  return (
    <ol className="pe-history">
      {sheet.history.map(one => (
        <li key={one.id} className={one.living ? 'now' : ''}>
          <span className="cap n">
            {one.version}　{showDay(one.at)}　{one.by}
          </span>
          <b>
            {[
              ...(one.undoes === null ? [] : [words.tookBack(one.undoes)]),
              one.isDefault
                ? words.backToDefault
                : [
                    words.curve[one.terms.curve ?? sheet.curves[0] ?? ''] ?? '',
                    one.terms.bend ? words.bent(String(one.terms.bend)) : '',
                    one.terms.profile ? words.byShare : '',
                    one.terms.years.length
                      ? words.handYears(
                          yearRuns(
                            one.terms.years.map(each => each.year),
                            t.sign.list,
                            language,
                          ),
                        )
                      : '',
                  ]
                    .filter(Boolean)
                    .join(t.sign.list),
            ].join(stop)}
          </b>
          {one.reason ? <span>{one.reason}</span> : null}
        </li>
      ))}
    </ol>
  )
}
