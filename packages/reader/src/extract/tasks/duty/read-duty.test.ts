import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexBodies } from './body-names.ts'
import { ALL_PLACES, readDuty, readUnits } from './read-duty.ts'

const names = indexBodies([
  { id: 'dr', name: '市发展和改革委员会' },
  { id: 'dr', name: '市发展改革委' },
  { id: 'dr', name: '市发改委' },
  { id: 'sci', name: '市科学技术局' },
  { id: 'fin', name: '市财政局' },
  { id: 'wat', name: '市水利局' },
  { id: 'edu', name: '市教育局' },
])
const read = (text: string) => {
  const found = readDuty(text, names)
  return found && [found.rule, found.lead?.id ?? found.lead?.name ?? null, found.support.map(one => one.id ?? one.name)]
}

describe('who a text makes responsible', () => {
  it('reads who leads and who helps', () => {
    expect(read('由市科学技术局牵头，市发展和改革委员会、市财政局配合，建立平台绩效评价机制。')).toEqual([
      'duty.lead-words',
      'sci',
      ['dr', 'fin'],
    ])
    expect(read('市发改委牵头建立协调机制，每季度调度重点项目。')).toEqual(['duty.lead-words', 'dr', []])
    expect(read('市水利局负责牵头，会同市财政局等部门开展清淤。')).toEqual(['duty.lead-words', 'wat', ['fin']])
    expect(read('工程由市水利局负责。')).toEqual(['duty.lead-words', 'wat', []])
  })

  it('takes the first unit of a list as the lead', () => {
    expect(read('推行揭榜挂帅。（责任单位：市科学技术局、市财政局、市税务局）')).toEqual(['duty.list', 'sci', ['fin', '市税务局']])
    expect(read('牵头单位：市教育局；配合单位：市财政局、各县（市、区）人民政府。')).toEqual(['duty.list', 'edu', ['fin', ALL_PLACES]])
    expect(read('责任单位：市财政局\n牵头单位：市水利局')).toEqual(['duty.list', 'wat', ['fin']])
    expect(read('（配合单位：市财政局）')).toEqual(['duty.list', null, ['fin']])
  })

  it('knows a body by its short name, and without the 市 where that is plain', () => {
    expect(read('（责任单位：发展改革委、水利局）')).toEqual(['duty.list', 'dr', ['wat']])
  })

  it('guesses from a mere mention, and says so by its confidence', () => {
    expect(read('支持市教育局办好三所学校。')).toEqual(['duty.mention', 'edu', []])
    expect(readDuty('支持市教育局办好三所学校。', names)?.confidence).toBeLessThan(0.6)
    expect(read('新建学校三所。')).toBeNull()
  })

  it('names a unit once, whatever it is called', () => {
    expect(read('（责任单位：市发展改革委、市发改委、市财政局）')).toEqual(['duty.list', 'dr', ['fin']])
  })

  it('leaves words that are no unit out of a list', () => {
    expect(readUnits('市财政局、扎实推进、市税务局', names).map(one => one.name)).toEqual(['市财政局', '市税务局'])
  })

  it('answers any text, and only with units that stand in it', () => {
    const words = fc.array(
      fc.constantFrom('市财政局', '市水利局', '牵头', '配合', '由', '，', '。', '（责任单位：', '）', '建设', '、', '会同'),
    )
    fc.assert(
      fc.property(words, list => {
        const text = list.join('')
        const found = readDuty(text, names)
        for (const one of [...(found?.lead ? [found.lead] : []), ...(found?.support ?? [])]) expect(text).toContain(one.name)
      }),
    )
  })
})
