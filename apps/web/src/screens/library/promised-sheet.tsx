import { useQuery } from '@tanstack/react-query'
import { promisedQuery } from '../../api/library.ts'
import { usePlan } from '../../hooks/use-plan.ts'
import { useText } from '../../i18n/use-text.ts'
import { SheetNumber } from '../../parts/sheet-number.tsx'
import { SourceMark } from '../../parts/source-mark.tsx'
import { Empty } from '../../parts/states.tsx'

/** What the plan promises and the library does not list. */
export function PromisedSheet() {
  const words = useText().t.area.library
  const { planId } = usePlan()
  const promised = useQuery({ ...promisedQuery(planId ?? ''), enabled: planId !== undefined })
  const missing = promised.data?.filter(one => one.standing !== 'listed') ?? []
  return (
    <section className="sheet">
      <div className="fig">
        <SheetNumber of="table" />
        <h2>{words.promised}</h2>
        <span className="more cap">{promised.data ? words.promisedHead(missing.length, promised.data.length) : ''}</span>
      </div>
      {missing.length ? (
        <ul className="rows">
          {missing.map(one => (
            <li key={one.id}>
              <span>
                {one.name} <SourceMark source={one} />
              </span>
              <span className="cap">{one.section}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Empty>{words.promisedAll}</Empty>
      )}
    </section>
  )
}
