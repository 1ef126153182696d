import type { IndicatorSummary, IndicatorValue, Overview } from '@lantu/model/api'
import { Link } from '@tanstack/react-router'
import { useText } from '../i18n/use-text.ts'
import type { Messages } from '../i18n/zh.ts'
import { differenceUnit, formatNumber, roundTo } from '../lib/numbers.ts'
import { periodProgress } from '../lib/period.ts'
import { usePlan } from '../lib/use-plan.ts'
import { BulletChart, pathSentence } from '../parts/bullet-chart.tsx'
import { TitleBlock } from '../parts/page-head.tsx'
import { Quantity } from '../parts/quantity.tsx'
import { SourceMark } from '../parts/source-mark.tsx'
import { Empty, Failed, Loading } from '../parts/states.tsx'
import { ImportBox } from './import-box.tsx'

function Hero({ data }: { data: Overview }) {
  const { t } = useText()
  const plan = data.plan
  if (!plan) return null
  const { months, passed, share } = periodProgress(plan.periodFrom, plan.periodTo, data.today)
  const binding = data.indicators.filter(one => one.attribute === 'binding').length
  const pending = Object.values(data.pending).reduce((sum, n) => sum + n, 0)
  const years = Array.from({ length: plan.periodTo - plan.periodFrom + 1 }, (_, i) => plan.periodFrom + i)
  return (
    <section className="band hero2">
      <div className="wrap">
        <div className="hh">
          <h1>{t.walked(passed)}</h1>
          <p>
            {t.timePassed} <b>{roundTo(share * 100, 1)}%</b>。{t.headCounts(data.indicators.length, binding, pending)}
          </p>
        </div>
        <div className="ruler" role="img" aria-label={t.period(plan.periodFrom, plan.periodTo, data.today, roundTo(share * 100, 1))}>
          <div className="gone" style={{ width: `${share * 100}%` }} />
          {years.map((year, i) => (
            <span key={year} style={{ left: `${(i / years.length) * 100}%` }}>
              {year}
            </span>
          ))}
          <i style={{ left: `${share * 100}%` }}>
            <b>
              {t.today} {data.today.slice(5)}
            </b>
          </i>
        </div>
        <p className="rulern">{t.passedAndLeft(passed, months - passed)}</p>
      </div>
    </section>
  )
}

/** 年均增长, 累计变化: what a number that is no level measures. */
const meaning = (value: IndicatorValue, t: Messages, name: string) =>
  value.measure === 'level'
    ? ''
    : /降低|下降|降幅/.test(name)
      ? (t.basisName[value.basis ?? ''] ?? '')
      : `${t.basisName[value.basis ?? ''] ?? ''}${t.measure[value.measure] ?? ''}`

function IndicatorRow({ one, today }: { one: IndicatorSummary; today: string }) {
  const { t, language } = useText()
  const sentence = pathSentence(one, today, t, unit => differenceUnit(unit, language))
  return (
    <li className="ir ir2">
      <div className="nm">
        <Link to="/indicators/$id" params={{ id: one.id }}>
          {one.name}
        </Link>
      </div>
      <div className="ch">
        <BulletChart one={one} today={today} />
      </div>
      <div className="vl">
        {one.latest ? <Quantity {...one.latest} comparator={undefined} bare /> : <span className="n dim">—</span>}
        <span className="cap">{one.latest ? `${one.latest.time} ${meaning(one.latest, t, one.name)}` : t.noActual}</span>
      </div>
      <div className="tg">
        {one.target ? <Quantity {...one.target} bare /> : <span className="n dim">—</span>}
        <span className="cap">
          {one.target?.time} {one.target ? meaning(one.target, t, one.name) : ''}
          {t.target}
        </span>
      </div>
      <p className="wy">
        {sentence ? `${sentence} ` : ''}
        {one.target ? <SourceMark source={one.target} /> : null}
      </p>
    </li>
  )
}

function IndicatorSheet({ no, title, list, today }: { no: number; title: string; list: readonly IndicatorSummary[]; today: string }) {
  const { t } = useText()
  if (!list.length) return null
  return (
    <section className="sheet">
      <div className="fig">
        <span className="no">{t.figure(no)}</span>
        <h2>{title}</h2>
        <span className="more">
          <Link to="/indicators">{t.allIndicators}</Link>
        </span>
      </div>
      <div className="key cap">
        <span>
          <i className="k1" />
          {t.actual}
        </span>
        <span>
          <i className="k2" />
          {t.path}
        </span>
        <span>
          <i className="k3" />
          {t.target}
        </span>
      </div>
      <ol className="il">
        {list.map(one => (
          <IndicatorRow key={one.id} one={one} today={today} />
        ))}
      </ol>
    </section>
  )
}

function Side({ data }: { data: Overview }) {
  const { t, language } = useText()
  const pending = Object.entries(data.pending).filter(([, n]) => n > 0)
  const total = pending.reduce((sum, [, n]) => sum + n, 0)
  const stages = Object.entries(data.projectsByStage)
  const projects = stages.reduce((sum, [, n]) => sum + n, 0)
  return (
    <div className="col">
      <section className="sheet">
        <div className="fig">
          <span className="no">{t.table(1)}</span>
          <h2>{total ? t.pendingTitle(total) : t.nothingPending}</h2>
          <span className="more">
            <Link to="/review">{t.goReview}</Link>
          </span>
        </div>
        <ul className="rows">
          {pending.map(([kind, n]) => (
            <li key={kind}>
              <Link to="/review" search={{ kind }}>
                {t.kind[kind]}
              </Link>
              <span className="n">{n}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet">
        <div className="fig">
          <span className="no">{t.table(2)}</span>
          <h2>{t.tasksAndProjects}</h2>
        </div>
        <ul className="rows">
          <li>
            <Link to="/tasks">{t.tasks}</Link>
            <span className="n">{formatNumber(data.tasks)}</span>
          </li>
          <li>
            <Link to="/projects">{t.projects}</Link>
            <span className="n">{formatNumber(projects)}</span>
          </li>
          {stages.map(([stage, n]) => (
            <li key={stage} className="inner">
              <span>{t.stage[stage]}</span>
              <span className="n">{n}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet">
        <div className="fig">
          <span className="no">{t.table(3)}</span>
          <h2>{t.documentsTitle(data.documents.length)}</h2>
        </div>
        <ul className="rows">
          {data.documents.map(document => (
            <li key={document.id}>
              <Link to="/reader/$id" params={{ id: document.id }}>
                {document.title}
              </Link>
              <span className="cap nw">{document.pending ? t.pendingOf(document.pending) : t.allReviewed}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet">
        <div className="fig">
          <span className="no">{t.table(4)}</span>
          <h2>{t.recent}</h2>
        </div>
        <ul className="rows">
          {data.recent.length === 0 ? <li className="cap">{t.nothingRecent}</li> : null}
          {data.recent.map((entry, i) => (
            <li key={`${entry.at}-${i}`} className="when">
              <time dateTime={entry.at} className="cap n">
                {entry.at.slice(5, 10)}
              </time>
              <span>{entry[language]}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

export function Cockpit() {
  const { t } = useText()
  const { overview } = usePlan()
  if (overview.isPending) return <Loading />
  if (overview.isError) return <Failed error={overview.error} retry={() => void overview.refetch()} />
  const { data } = overview
  if (!data.plan) {
    return (
      <div className="wrap">
        <div className="sheet">
          <div className="fig">
            <h2>{t.noPlan}</h2>
          </div>
          <div className="pad">
            <p>{t.noPlanDo}</p>
            <ImportBox />
          </div>
        </div>
      </div>
    )
  }
  const of = (attribute: string | null) => data.indicators.filter(one => one.attribute === attribute && one.target)
  const [binding, expected, other] = [of('binding'), of('expected'), of(null)]
  return (
    <>
      <Hero data={data} />
      <div className="wrap">
        <div className="g2 top">
          <div className="col">
            {data.indicators.length === 0 ? (
              <section className="sheet">
                <Empty to="/review" action={t.goReview}>
                  {t.noIndicators}
                </Empty>
              </section>
            ) : null}
            <IndicatorSheet no={1} title={t.bindingTitle(binding.length)} list={binding} today={data.today} />
            <IndicatorSheet no={2} title={t.expectedTitle(expected.length)} list={expected} today={data.today} />
            <IndicatorSheet no={3} title={t.otherTitle(other.length)} list={other.slice(0, 12)} today={data.today} />
          </div>
          <Side data={data} />
        </div>
        <TitleBlock
          rows={[
            [t.plan, data.plan.title],
            [t.drawing, t.cockpit],
            [t.dataAsOf, data.today],
            [t.authority, data.authority.name],
          ]}
        />
      </div>
    </>
  )
}
