import fc from 'fast-check'
import { expect, it } from 'vitest'
import { projectKey } from './project-key.ts'

it('leaves out signs and writes letters and digits in one form, whichever way a name is written', () => {
  const inOneForm = (name: string) =>
    name
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s"'“”‘’《》()（）、,，·—-]/g, '')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'川荻湖高路“”《》（）()、，·—- 2Ｂb３K℃'), { maxLength: 8 }), signs => {
      const name = `${signs.join('')}桥`
      expect(projectKey(name)).toBe(inOneForm(name))
    }),
  )
  expect(projectKey('“川荻高速公路”建设项目')).toBe('川荻高速')
})
