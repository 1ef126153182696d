import type { MoneyView } from '@lantu/model/api/library/money'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../i18n/use-text.ts'
import { moneyUnit, showMoney } from '../../../lib/money.ts'
import { Concerns } from '../concerns.tsx'

const project = (one: { id: string; name: string }) => (
  <Link to="/projects/$id" params={{ id: one.id }}>
    {one.name}
  </Link>
)

/** Where money and works part: gaps, paid and built at different speeds, projects and targets without money. */
export function MoneyConcerns({ view: data }: { view: MoneyView }) {
  const { t, language } = useText()
  const words = t.area.library
  return (
    <div className="g2p">
      <Concerns
        title={`${words.gaps}${t.sign.inside(moneyUnit(language))}`}
        items={data.gaps}
        total={data.totals.gaps}
        row={one => (
          <>
            <span>{project(one)}</span>
            <span className="n">
              <span className="cap">
                {words.moneyKinds.need} {showMoney(one.need, language)}　{words.covered} {showMoney(one.covered, language)}
              </span>
              {'　'}
              <b className="warm">{showMoney(one.gap, language)}</b>
            </span>
          </>
        )}
      />
      <Concerns
        title={words.uneven}
        items={data.uneven}
        total={data.totals.uneven}
        row={one => (
          <>
            <span>{project(one)}</span>
            <span className="n">
              {words.spent} <b>{Number(one.spent)}%</b>　{words.fields.progress} <b>{Number(one.progress)}%</b>
            </span>
          </>
        )}
      />
      <Concerns
        title={words.moneyless}
        items={data.moneyless}
        total={data.totals.moneyless}
        row={one => (
          <>
            <span>{project(one)}</span>
            <span className="n">
              {t.stage[one.stage]}　{showMoney(one.investment, language, 1)}
            </span>
          </>
        )}
      />
      <Concerns
        title={words.unfunded}
        items={data.unfunded}
        row={one => (
          <>
            <Link to="/indicators/$id" params={{ id: one.id }}>
              {one.name}
            </Link>
            <span className="cap">{words.unfundedWhy(one.projects)}</span>
          </>
        )}
      />
    </div>
  )
}
