// What must not change the reading of numbers: other numbers of the same form, other forms of the same number.
import { atNumbers, isObservation } from './at-numbers.mjs'

const PLAIN = /^\d+(?:\.\d+)?$/
const RANGE = /^[\d.]+-[\d.]+$/
const DIGITS = '零一二三四五六七八九'
/** In words a smaller one orders thoughts as often as it counts (三个方面). */
const LEAST_COUNT = 100

/** Another number of the same form: digits for digits, the first of them no nought. */
function otherDigits(words, random) {
  return words.replace(/\d/g, digit => (digit === '0' ? '0' : String(1 + Math.floor(random() * 9))))
}

/** So many times as much, to as many places: amounts of one row of a table stay in proportion, by which a column without a heading is told. */
const timesAsMuch = (words, factor) => (Number(words) * factor).toFixed(words.split('.')[1]?.length ?? 0)

/** 12034 in words: 一万二千零三十四. */
function inWords(n) {
  for (const [scale, sign] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ]) {
    if (n < scale) continue
    const rest = n % scale
    const gap = rest > 0 && rest < scale / 10 ? '零' : ''
    const ten = rest >= 10 && rest < 20 ? '一' : ''
    return `${n < 20 ? '' : inWords(Math.floor(n / scale))}${sign}${gap}${rest > 0 ? ten + inWords(rest) : ''}`
  }
  return DIGITS[n]
}

/** 12.3 in words: 十二点三. */
function numeral(words) {
  const [whole, tenths] = words.split('.')
  return inWords(Number(whole)) + (tenths ? `点${[...tenths].map(digit => DIGITS[Number(digit)]).join('')}` : '')
}

const fullWidth = words => words.replace(/[\d.]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** @type {import('./frame.mjs').Variation[]} */
export const variations = [
  {
    name: 'other numbers of the same form',
    kinds: ['observation'],
    edits: ({ statements }, random) => {
      const factors = new Map()
      const factorOf = ({ quoteStart }) => {
        if (!factors.has(quoteStart)) factors.set(quoteStart, 1.1 + 0.8 * random())
        return factors.get(quoteStart)
      }
      return statements
        .filter(one => one.kind === 'observation' && PLAIN.test(one.text) && (!one.cell || one.measure === 'level'))
        .map(one => ({ at: one.at, end: one.end, by: one.cell ? timesAsMuch(one.text, factorOf(one)) : otherDigits(one.text, random) }))
    },
    expected: (statement, edits) => {
      const edit = edits.find(({ at }) => at === statement.at)
      // 下降5.6% is a growth of −5.6
      return edit && typeof statement.value === 'number' ? { ...statement, value: Math.sign(statement.value) * Number(edit.by) } : null
    },
  },
  {
    name: 'blanks around numbers',
    kinds: ['observation'],
    edits: ({ statements }) =>
      statements
        .filter(statement => isObservation(statement) && PLAIN.test(statement.text))
        .flatMap(({ at, end }) => [at, end].map(place => ({ at: place, end: place, by: ' ' }))),
  },
  atNumbers('numbers in full-width digits', ({ words }) => (PLAIN.test(words) ? { by: fullWidth(words) } : null)),
  atNumbers('thousands parted by commas', ({ words }) =>
    /^\d{4,}$/.test(words) ? { by: words.replace(/\B(?=(?:\d{3})+$)/g, ',') } : null,
  ),
  atNumbers('per cent in words', ({ words, after }) =>
    PLAIN.test(words) && after[0] === '%' ? { by: `百分之${numeral(words)}`, behind: 1 } : null,
  ),
  atNumbers('tens of per cent as 成', ({ words, after }) =>
    /^[1-9]0$/.test(words) && after[0] === '%' ? { by: `${DIGITS[Number(words[0])]}成`, behind: 1 } : null,
  ),
  atNumbers('numbers from a hundred on in words', ({ words, statement }) =>
    PLAIN.test(words) && Number(words) >= LEAST_COUNT && !/^[%‰年天日]/.test(statement.unit) ? { by: numeral(words) } : null,
  ),
  atNumbers(
    '万 written out',
    ({ words, after }) =>
      // 6万农民: without 万 nothing is left of the unit
      PLAIN.test(words) && /^万[\u4e00-\u9fff]/.test(after) && !/^万[亿余多元]/.test(after)
        ? { by: String(Math.round(words * 1e4)), behind: 1 }
        : null,
    statement =>
      typeof statement.value === 'number' && statement.unit.length > 1 && statement.unit.startsWith('万')
        ? { ...statement, value: Math.round(statement.value * 1e4), unit: statement.unit.slice(1) }
        : null,
  ),
  atNumbers('ranges joined by ～', ({ words }) => (RANGE.test(words) ? { by: words.replace('-', '～') } : null)),
  atNumbers('ranges joined by 至', ({ words }) => (RANGE.test(words) ? { by: words.replace('-', '至') } : null)),
]
