import { describe, expect, it } from 'vitest'
import { LONGEST, Stretch } from './stretch.ts'

/** The stretch around the number between ⟦ and ⟧. */
function around(text: string, unit = ''): Stretch {
  const [before = '', number = '', behind = ''] = text.split(/[⟦⟧]/)
  const stretch = new Stretch()
  stretch.read(before + number + behind, before.length, before.length + number.length, unit)
  return stretch
}

describe('the words around a number', () => {
  it('go back over one sentence and on to the end of its own', () => {
    expect(around('湖区禁渔。清理围网。拆除网箱⟦120⟧口，退养40户。补植芦苇。', '口').text).toBe('清理围网。拆除网箱◆，退养0户')
  })

  it('have one form, without blanks, each number one sign', () => {
    expect(around('其中 (含1,200亩)湿地\n修复 ⟦3⟧ 处;').text).toBe('其中（含0亩）湿地。修复◆处')
  })

  it('have one sign for a number of a hundred and more in words, and leave other numerals as they are', () => {
    expect(around('退养三百二十户，投资一千零五万元，十四五期间补植⟦3⟧处，一二三产百分之六').text).toBe(
      '退养0户，投资0万元，十四五期间补植◆处，一二三产百分之六',
    )
    const stretch = around('⟦3⟧处，四百户')
    expect(stretch.sourceOf(stretch.text.indexOf('0'))).toBe('四百')
  })

  it('leave out the unit where it stands, and nothing where another does', () => {
    expect(around('修复⟦3⟧ 处湿地', '处').text).toBe('修复◆湿地')
    expect(around('修复⟦3⟧处湿地', '座').text).toBe('修复◆处湿地')
  })

  it('say what was written for each sign', () => {
    const stretch = around('投资 1,200.5 万元以上的⟦3⟧处')
    expect(stretch.sourceOf(stretch.text.indexOf('0'))).toBe('1,200.5')
    expect(stretch.sourceOf(1)).toBe('资')
  })

  it('are never more than there is room for', () => {
    const far = '湖'.repeat(500)
    expect(around(`${far}⟦7⟧${far}`).text).toHaveLength(LONGEST)
  })
})
