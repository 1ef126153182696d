import type { AlignedKind, AlignmentPair } from '@lantu/model/api/findings'
import { decideAlignment } from '../../api/findings.ts'
import { useChange } from '../../hooks/use-change.ts'
import { useText } from '../../i18n/use-text.ts'

/** Pairs that a person joins, keeps apart, or takes a word back on. */
export function Pairs({
  kind,
  pairs,
  total,
  joined,
}: {
  kind: AlignedKind
  pairs: readonly AlignmentPair[]
  total: number
  joined: boolean
}) {
  const { t, language } = useText()
  const words = t.area.coherence
  const { busy, change } = useChange()
  const decide = (pair: AlignmentPair, same: boolean | null) => change(() => decideAlignment({ kind, a: pair.a.id, b: pair.b.id, same }))
  return (
    <section className="sheet mt2">
      <div className="fig">
        <h2>{joined ? words.joinedPairs(total) : words.pairs(total)}</h2>
      </div>
      <ul className="rows">
        {pairs.map(pair => (
          <li key={`${pair.a.id}-${pair.b.id}`}>
            <span>
              <b>{pair.a.name}</b> ＝ <b>{pair.b.name}</b>
              <br />
              <span className="cap">
                {pair.joined === 'by person' ? words.byPerson : words.byScore(pair.score.toFixed(2))}
                {t.sign.comma}
                {pair.reason[language]}
              </span>
            </span>
            <span className="wact no-print">
              {joined ? (
                <button
                  className="btn sm"
                  type="button"
                  disabled={busy}
                  onClick={() => void decide(pair, pair.joined === 'by person' ? null : false)}
                >
                  {pair.joined === 'by person' ? words.takeBack : words.split}
                </button>
              ) : (
                <>
                  <button className="btn sm" type="button" disabled={busy} onClick={() => void decide(pair, true)}>
                    {words.same}
                  </button>
                  <button className="btn sm" type="button" disabled={busy} onClick={() => void decide(pair, false)}>
                    {words.different}
                  </button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {total > pairs.length ? <p className="cap pad">{words.firstPairs(pairs.length)}</p> : null}
    </section>
  )
}
