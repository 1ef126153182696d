import { expect, it } from 'vitest'
import { JOINER, keepWhole } from './keep-whole.ts'

const seen = (...pieces: string[]) => keepWhole(pieces).map(piece => piece.replaceAll(JOINER, '·'))

it('keeps a number with its unit where a mark ends between them', () => {
  expect(seen('新建便民生活圈', '42', '个，其中示范圈', '6', ' 个')).toEqual(['新建便民生活圈', '42', '·个，其中示范圈', '6', '· 个'])
})

it('leaves what lies inside one piece to what draws it', () => {
  expect(seen('改造农贸市场65家，', '新增停车位', '，共3处')).toEqual(['改造农贸市场65家，', '新增停车位', '，共3处'])
})

it('leaves no sign alone on the last line', () => {
  expect(seen('青川湖水质保持稳定。')).toEqual(['青川湖水质保持·稳·定·。'])
})

it('loses nothing', () => {
  const sentence = '到2025年，森林覆盖率达到46.2%，新增𠮷字号店铺3家。'
  expect(
    keepWhole([...sentence])
      .join('')
      .replaceAll(JOINER, ''),
  ).toBe(sentence)
})
