import type { DocumentSummary } from '@lantu/model/api/document'
import type { Plan } from '@lantu/model/api/plan'
import { describe, expect, it } from 'vitest'
import { chooseEditions } from './choose-editions.ts'

const plan = (id: string, periodTo: number, more: Partial<Plan> = {}) =>
  ({ id, kind: 'outline', periodTo, parentId: null, ...more }) as Plan
const document = (id: string, planId: string, importedAt = '2024-01-01') => ({ id, planId, importedAt }) as DocumentSummary

describe('which two documents are compared first', () => {
  it('are the newest two of the plan', () => {
    const documents = [document('a', 'p', '2024-01-01'), document('c', 'p', '2024-03-01'), document('b', 'p', '2024-02-01')]
    expect(chooseEditions(documents, [plan('p', 2025)], 'p')).toEqual({ before: 'b', after: 'c' })
  })

  it('are the plan and the one of its kind before it, or the plan above it', () => {
    const plans = [plan('p', 2025, { parentId: 'up' }), plan('old', 2020), plan('older', 2015), plan('up', 2030, { kind: 'special' })]
    const all = [document('a', 'p'), document('o', 'old'), document('oo', 'older'), document('u', 'up')]
    expect(chooseEditions(all, plans, 'p')).toEqual({ before: 'o', after: 'a' })
    expect(chooseEditions([all[0], all[3]] as DocumentSummary[], plans, 'p')).toEqual({ before: 'u', after: 'a' })
  })

  it('are those of another plan where the plan stands alone', () => {
    const plans = [plan('p', 2025), plan('w1', 2023, { kind: 'work-report' }), plan('w2', 2024, { kind: 'work-report' })]
    expect(chooseEditions([document('a', 'p'), document('x', 'w1'), document('y', 'w2')], plans, 'p')).toEqual({ before: 'x', after: 'y' })
  })

  it('are none where there is nothing to compare', () => {
    expect(chooseEditions([document('a', 'p')], [plan('p', 2025)], 'p')).toEqual({ before: '', after: 'a' })
    expect(chooseEditions([], [], undefined)).toEqual({ before: '', after: '' })
  })
})
