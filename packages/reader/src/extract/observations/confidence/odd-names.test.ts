import { describe, expect, it } from 'vitest'
import { hasDigits, hasOddWords } from './odd-names.ts'

describe('words that names do not have', () => {
  it.each(['使全部湖堤', '为退休船员', '稻谷大约', '这批渔船', '苗木可以', '（按老口径', '湖笔”产量', '旧厂房由'])(
    'finds them in %s',
    name => {
      expect(hasOddWords(name)).toBe(true)
    },
  )

  it.each(['对外承包工程营业额', '在校学生', '可再生能源装机', '从业船员', '“湖上人家”民宿', '应急水源（备用）', '再生水利用率', '比重'])(
    'finds none in %s',
    name => {
      expect(hasOddWords(name)).toBe(false)
    },
  )

  it('tells digits', () => {
    expect(hasDigits('60岁以上船员')).toBe(true)
    expect(hasDigits('六十岁以上船员')).toBe(false)
  })
})
