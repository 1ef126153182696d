import type { Outline } from '@lantu/model/tree'
import { isCommonHanzi } from '../../patterns/common-hanzi.ts'
import { SignSet } from '../../patterns/sign-set.ts'
import { WordSet } from '../../patterns/word-set.ts'
import { REGIONS } from '../../vocabulary/regions.ts'

const DIRECTIONS = new Set('东 西 南 北 中'.split(' '))

const BEFORE_PLACE = new SignSet(
  '、，。；：（和及 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
)
/** The end of a place, with what may stand behind it. */
const PLACE_ENDS = /[市县区镇乡][、，。；：）和及等]/g

/** 石梁 wherever 石梁县 stands between signs or conjunctions, in the order of the text. */
function pairsOfPlaces(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  let free = 0
  PLACE_ENDS.lastIndex = 3
  while (PLACE_ENDS.test(text)) {
    const i = PLACE_ENDS.lastIndex - 2
    if (i - 2 < free || !BEFORE_PLACE.has(text.charCodeAt(i - 3))) continue
    if (!isCommonHanzi(text.charCodeAt(i - 2)) || !isCommonHanzi(text.charCodeAt(i - 1))) continue
    found.add(text.slice(i - 2, i))
    free = i + 1
  }
  return found
}

/** Names of places that the document itself uses: 石梁 of 石梁县. Read once, linear in the text. */
export class Places {
  private readonly names: WordSet

  constructor(text: string, outline: Outline) {
    const names: string[] = [...REGIONS]
    const add = (name: string) => {
      if (name.length >= 2 && name.length <= 4 && !DIRECTIONS.has(name)) names.push(name)
    }
    add(outline.facts.place.replace(/(?:市|县|区|州|省|自治州|自治县|自治区)$/, ''))
    for (const name of pairsOfPlaces(text)) if (!/[各全县市区镇乡的本省等个城]/.test(name)) add(name)
    this.names = new WordSet(names)
  }

  /** Whether a known place is named within the first `end` characters. */
  within(text: string, end: number = text.length): boolean {
    return this.names.within(text, end)
  }
}
