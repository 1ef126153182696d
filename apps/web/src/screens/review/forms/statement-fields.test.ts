import { describe, expect, it } from 'vitest'
import { parseValue, readForm } from './statement-fields.ts'

describe('the correction form', () => {
  it('reads numbers, ranges and compositions, and refuses what is none', () => {
    expect(parseValue('1,234.5')).toBe(1234.5)
    expect(parseValue('−3')).toBe(-3)
    expect(parseValue('8.8～9.8')).toEqual([8.8, 9.8])
    expect(parseValue('3.5:41.2:55.3')).toEqual([3.5, 41.2, 55.3])
    expect(parseValue('')).toBeNull()
    expect(parseValue('约三成')).toBeUndefined()
  })
  it('leaves out what is empty and not needed, for data, tasks and goals', () => {
    expect(readForm('task', { action: '建设', object: '码头', actor: '', due: '2025' })).toEqual({
      action: '建设',
      object: '码头',
      due: '2025',
    })
    expect(
      readForm('observation', {
        indicator: '产量',
        value: '12',
        unit: '万吨',
        comparator: 'eq',
        time: '2025',
        status: 'target',
        measure: 'level',
        basis: '',
        attribute: '',
        place: '',
      }),
    ).toEqual({
      indicator: '产量',
      value: 12,
      unit: '万吨',
      comparator: 'eq',
      time: '2025',
      status: 'target',
      measure: 'level',
    })
    expect(
      readForm('goal', { indicator: '化肥使用量', form: 'zero-growth', reference: '零增长', time: '', status: 'target', attribute: '' }),
    ).toEqual({
      indicator: '化肥使用量',
      form: 'zero-growth',
      reference: '零增长',
      time: '',
      status: 'target',
    })
    expect(readForm('observation', { value: 'x' })).toBeUndefined()
  })
})
