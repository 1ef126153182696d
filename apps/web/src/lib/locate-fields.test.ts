import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { expect, it } from 'vitest'
import { locateFields } from './locate-fields.ts'

it('ties fields to their words with letters in order', () => {
  const quote = '到2025年，森林覆盖率达到47%以上。'
  const statement = {
    quote,
    quoteStart: 100,
    quoteEnd: 100 + quote.length,
    at: 100 + quote.indexOf('47'),
    end: 100 + quote.indexOf('47') + 3,
    fields: { indicator: '森林覆盖率', value: 47, unit: '%', comparator: 'ge', time: '2025', status: 'target' },
  } as unknown as RegisteredStatement
  const words = locateFields(statement).map(span => `${span.letter}:${span.field}:${quote.slice(span.at - 100, span.end - 100)}`)
  expect(words).toEqual(['a:indicator:森林覆盖率', 'b:value:47%', 'c:comparator:以上', 'd:time:2025年'])
})

it('finds a name that a line break falls into', () => {
  const quote = '推动雁岭石英新\n\n材料项目开工。'
  const statement = {
    quote,
    quoteStart: 0,
    quoteEnd: quote.length,
    at: 2,
    end: 13,
    fields: { name: '雁岭石英新材料项目', stage: 'start', verb: '推动', quantity: '' },
  } as unknown as RegisteredStatement
  const words = locateFields(statement).map(span => `${span.field}:${quote.slice(span.at, span.end)}`)
  expect(words).toEqual(['name:雁岭石英新\n\n材料项目', 'verb:推动'])
})
