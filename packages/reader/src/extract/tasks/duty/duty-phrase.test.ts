import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitClauses } from '../../view/split-clauses.ts'
import { ANSWERED, BY_WHOM, DATED } from '../sentence-cues.ts'
import { joinedDuty, unitsOf } from './duty.ts'
import { dutyOf } from './duty-phrase.ts'
import { dutyWithin, headingDuty, openingDuty } from './duty-places.ts'

const ALL = ANSWERED | DATED | BY_WHOM
const bodies = fc.uniqueArray(
  fc.constantFrom('市水利局', '市财政局', '市发展和改革委员会', '荻浦县人民政府', '各县（市、区）', '市林业局（市公园管理局）', '市残联'),
  { minLength: 1, maxLength: 4 },
)
const said = (text: string) => dutyOf(text, ALL, false)

describe('words of duty', () => {
  it('say the same in every form: labels, who leads and who helps, brackets of any kind', () => {
    fc.assert(
      fc.property(bodies, bodies, fc.constantFrom('（）', '〔〕', '［］', ''), (leads, helpers, brackets) => {
        const [open = '', close = ''] = brackets
        const expected = [...new Set([...leads, ...helpers])]
        for (const words of [
          `牵头单位：${leads.join('、')}；配合单位：${helpers.join('、')}`,
          `${leads.join('、')}牵头，${helpers.join('、')}配合`,
          `由${leads.join('、')}牵头，${helpers.join('、')}等有关部门按职责分工负责`,
          `配合单位：${helpers.join('、')}；牵头单位：${leads.join('、')}`,
        ]) {
          const duty = said(`${open}${words}${close}`)
          expect(duty?.leads).toEqual(leads)
          expect(duty && unitsOf(duty)).toEqual(expected)
        }
      }),
    )
  })

  it('name only what stands in the text', () => {
    const words = fc.array(
      fc.constantFrom(
        '市财政局',
        '市水利局',
        '牵头',
        '配合',
        '由',
        '，',
        '；',
        '（',
        '责任单位：',
        '）',
        '建设',
        '、',
        '会同',
        '同上',
        '2024年底前',
        '分管领导：周远山',
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(words, list => {
        const text = list.join('')
        const clauses = splitClauses(text)
        const found = [said(text), dutyWithin(text, clauses, ALL), openingDuty(text, clauses, ALL)?.duty ?? null]
        for (const duty of found) for (const unit of duty ? unitsOf(duty) : []) expect(text).toContain(unit)
      }),
    )
  })

  it('join line by line to what they say in one', () => {
    const lines = ['牵头单位：市水利局', '责任单位：市财政局', '配合单位：市林业局、各镇', '分管领导：周远山', '完成时限：2024年9月底']
    const joined = lines.map(line => said(line)).reduce((all, one) => (one ? joinedDuty(all, one) : all), null as ReturnType<typeof said>)
    const whole = said(lines.join('；'))
    expect(joined && unitsOf(joined)).toEqual(whole && unitsOf(whole))
    expect([joined?.overseer, joined?.due]).toEqual([whole?.overseer, whole?.due])
    expect([whole?.overseer, whole?.due]).toEqual(['周远山', '2024年9月底'])
  })

  it('may stand in a heading, a bare name only where a document divides work', () => {
    const units = (title: string, divides: boolean) => {
      const duty = headingDuty(title, divides)
      return duty ? unitsOf(duty) : null
    }
    expect(units('市水利局（12项）', true)).toEqual(['市水利局'])
    expect(units('市水利局（12项）', false)).toBeNull()
    expect(units('由市林业局牵头的工作', false)).toEqual(['市林业局'])
    expect(units('加强市场监管', true)).toBeNull()
    expect(units('建设数字政府', true)).toBeNull()
  })

  it('are none where something is to be done', () => {
    for (const text of ['（市水利局牵头建设泵站）', '新建湖东书院，市文化局配合宣传', '（建设湖滨公园）', '由企业负责'])
      expect(said(text)?.leads ?? []).toEqual([])
  })
})
