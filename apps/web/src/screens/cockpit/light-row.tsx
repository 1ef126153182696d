import type { IndicatorLight } from '@lantu/model/api/lights/lights'
import { Link } from '@tanstack/react-router'
import { printedInUnit, unitWords } from '../../i18n/unit-names.ts'
import { useText } from '../../i18n/use-text.ts'
import { formatQuantity } from '../../lib/numbers.ts'
import { ByWords } from '../../parts/by-words.tsx'
import { LightBullet } from '../../parts/light-bullet.tsx'
import { LIGHT_CLASS, LightMark } from '../../parts/light-mark.tsx'
import { OriginMark } from '../../parts/origin-mark.tsx'
import { lackSays, lightSays, nearIn, printedOf } from '../../wording/light-words.ts'

/** What stands in the column behind the numbers, in halves of a Chinese sign: more of it in a low row. A longer unit stands under its number. */
const BESIDE = { high: 4, low: 6 } as const
type Row = keyof typeof BESIDE
const halves = (words: string) => [...words].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0)

function UnitBehind({ unit, shown, row }: { unit: string; shown: string; row: Row }) {
  const { language } = useText()
  const words = unitWords(unit, language, shown)
  return <u className={halves(words) > BESIDE[row] ? 'long' : undefined}>{words}</u>
}

/** The value that stands, its time and vintage. */
function ActualNumber({ one, row = 'high' }: { one: IndicatorLight; row?: Row }) {
  const { language } = useText()
  const printed = printedOf(one)
  if (!one.actual) return <span className="n dim">—</span>
  if (one.actual.parts) return <span className="n">{formatQuantity(one.actual.parts.map(String))}</span>
  const shown = nearIn(one.actual.value, one.unit, language, printed)
  return (
    <span className="n">
      {shown}
      <UnitBehind unit={one.unit} shown={shown} row={row} />
    </span>
  )
}

function TargetNumber({ one, row = 'high' }: { one: IndicatorLight; row?: Row }) {
  const { t, language } = useText()
  if (one.commitment.value === null) return <span className="n">{t.area.lights.bound[one.shape] ?? t.area.lights.bound.assigned}</span>
  // a fall that the plan writes as negative growth is shown as the fall that it promises
  const value =
    one.shape === 'reduction' && typeof one.commitment.value === 'string' ? one.commitment.value.replace(/^-/, '') : one.commitment.value
  const shown = formatQuantity(typeof value === 'string' ? printedInUnit(value, one.unit, language) : value, one.commitment.comparator)
  return (
    <span className="n">
      {shown}
      <UnitBehind unit={one.unit} shown={shown} row={row} />
    </span>
  )
}

const nameLink = (one: IndicatorLight) => (
  <Link to="/indicators/$id" params={{ id: one.indicatorId }} search={(old: object) => old}>
    <ByWords>{one.name}</ByWords>
  </Link>
)

/** A binding indicator: light, bullet, value, target, and the sentence with its rule and source. */
export function LightRow({ one }: { one: IndicatorLight }) {
  const { t, language } = useText()
  const words = t.area.lights
  return (
    <li className={`ir ${LIGHT_CLASS[one.light]}`}>
      <div className="st">
        <LightMark light={one.light} word={one.word} />
      </div>
      <div className="nm">{nameLink(one)}</div>
      <div className="ch">
        <LightBullet one={one} />
      </div>
      <div className="vl">
        <ActualNumber one={one} />
        <span className="cap">{one.actual ? `${one.actual.time} ${words.vintage[one.actual.vintage] ?? ''}` : ''}</span>
      </div>
      <div className="tg">
        <TargetNumber one={one} />
        <span className="cap">{words.targetOf(one.commitment.time.slice(-4))}</span>
      </div>
      <p className="wy">
        {lightSays(one, words, language)} <OriginMark origin={one.commitment.origin} />
      </p>
    </li>
  )
}

/** An expected indicator: one low row; why it has no light stands where its bullet would. */
export function LowLightRow({ one }: { one: IndicatorLight }) {
  const { t } = useText()
  const words = t.area.lights
  return (
    <li>
      <span>
        <LightMark light={one.light} word={one.word} />
      </span>
      {nameLink(one)}
      <div className="mb">
        {one.light === 'no-data' ? <span className="cap">{lackSays(one.reason, words)}</span> : <LightBullet one={one} low />}
      </div>
      <span className="r">
        <ActualNumber one={one} row="low" />
      </span>
      <span className="r dim">
        <TargetNumber one={one} row="low" />
      </span>
    </li>
  )
}
