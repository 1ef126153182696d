import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STANDARD_INDICATORS } from '@lantu/model/indicator-catalogue'
import { describe, expect, it } from 'vitest'
import { englishUnit, printedInUnit, unitBeside, unitTyped, unitWords, valueInUnit } from './unit-names.ts'

const corpus = join(import.meta.dirname, '../../../../corpus')
const readings = join(corpus, 'expected/readings')
/** Of the catalogue; of every value and every reading that the demonstration shows. */
const UNITS = new Set([
  ...STANDARD_INDICATORS.map(one => one.unit),
  ...readFileSync(join(corpus, 'qingchuanhu/values.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .map(line => line.split(',')[2] ?? ''),
  ...readdirSync(readings)
    .filter(name => name.endsWith('.observation.tsv'))
    .flatMap(name => [...readFileSync(join(readings, name), 'utf8').matchAll(/\tunit=([^\t\n]*)/g)].map(match => match[1] ?? '')),
])

const MANY: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 }
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }

describe('units in English', () => {
  it('have a form for every unit of the catalogue and of the demonstration, of the same size', () => {
    expect(UNITS.size).toBeGreaterThan(60)
    expect([...UNITS].filter(unit => /\p{Script=Han}/u.test(englishUnit(unit).words + englishUnit(unit).counted))).toEqual([])
    for (const unit of UNITS) {
      const { shift, words } = englishUnit(unit)
      if (unit.includes('/')) continue
      const [first = '', ...rest] = words.split(' ')
      const scale = SCALES[first] ?? 1
      const [many = '', ...head] = unit
      // 万 and 亿 are told by a word and a moved point, and come to the same
      if (MANY[many] && rest.join(' ') === englishUnit(head.join('')).words) expect([unit, MANY[many]]).toEqual([unit, scale * 10 ** shift])
    }
  })

  it.each([
    ['48.6', '亿元', '4.86', 'billion yuan', '100 million yuan'],
    ['1.20', '万亿元', '1.20', 'trillion yuan', '1,000,000,000,000 yuan'],
    ['52.30', '万人', '523.0', 'thousand people', '10,000 people'],
    ['-0.5', '万吨', '-5', 'thousand t', '10,000 t'],
    ['12', '件', '12', '', 'number'],
    ['1.4', '万个', '14', 'thousand', '10,000'],
    ['6.5', '个百分点', '6.5', 'percentage points', 'percentage points'],
    ['3.2', '万元/人', '32', 'thousand yuan per person', '10,000 yuan per person'],
    ['41', '立方米/万元', '41', 'm³ per 10,000 yuan', 'm³ per 10,000 yuan'],
    ['9.5', '1/10万', '9.5', 'per 100,000', 'per 100,000'],
    ['18', '部/百人', '18', 'per 100 people', 'per 100 people'],
    ['210', '元/月', '210', 'yuan per month', 'yuan per month'],
    ['80', '万吨/日', '800', 'thousand t per day', '10,000 t per day'],
    ['73', '%', '73', '%', '%'],
    ['5', '亿千瓦时', '0.5', 'billion kWh', '100 million kWh'],
    ['7', '丈', '7', '丈', '丈'],
  ])('say %s %s as %s %s, and over a column %s', (value, unit, shown, words, counted) => {
    expect([printedInUnit(value, unit, 'en'), unitWords(unit, 'en'), unitTyped(unit, 'en')]).toEqual([shown, words, counted])
    expect([printedInUnit(value, unit, 'zh'), unitWords(unit, 'zh'), unitTyped(unit, 'zh')]).toEqual([value, unit, unit])
    expect(valueInUnit(Number(value), unit, 'en')).toBeCloseTo(Number(shown), 9)
  })

  it.each([
    ['年', '1', 'year'],
    ['个百分点', '≥1', 'percentage point'],
    ['学时', '1', 'hour of study'],
    ['次/年', '1', 'time per year'],
    ['人', '1', 'person'],
    ['百万人', '1', 'million people'],
    ['吨级', '1', 't class'],
    ['年', '1.0', 'years'],
    ['年', '11', 'years'],
    ['年', '1–2', 'years'],
  ])('take the form of their number: %s of which there are %s', (unit, shown, words) => {
    expect([unitWords(unit, 'en', shown), unitWords(unit, 'zh', shown)]).toEqual([words, unit])
  })

  it('leave a number beside a field as it is typed there', () => {
    expect([unitBeside('亿元', 'en'), unitBeside('公里', 'en'), unitBeside('亿元', 'zh')]).toEqual(['(100 million yuan)', 'km', '亿元'])
  })
})
