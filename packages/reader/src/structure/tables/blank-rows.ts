import { atStart } from '../../patterns/gates.ts'
import type { Line } from '../lines.ts'

/**
 * Tables whose rows were parted by nothing but blanks, as pages of statistics print them: 粮食 21774 0.99 below 产品名称 产量 比上年增长%. Normalising
 * closes the blanks beside Chinese, so a row is a name with numbers run on to it: 粮食21774 0.99, 蔬菜50523-1.7.
 */

const LONGEST_ROW = 80
const FEWEST_ROWS = 3
const NAME_HEAD = atStart(/^(?:(?:主要)?(?:工业|农|农副)?产品(?:名称)?|指标(?:名称)?|项目(?:名称)?|作物|品种|行业|名称)/)
const VALUE_HEAD =
  /(?:19|20)\d\d年?(?:完成|实绩|实际|目标|计划)?(?:数|值)?|(?:总?产量|产值|面积|总量|数量|绝对[数值量]|完成[数值量])(?:（[^（）]{1,6}）)?|(?:[比较]上年|同比)?±?(?:增长速度|增[长减速幅])?(?:（[%％]）|[%％])|[比较]上年(?:增长|增减)/y
const NUMBER = /[-－+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?[%％]?|[-－+]?\d+(?:\.\d+)?[%％]?/y
const NAME = /^[^\d，。；！？]{1,24}?(?=[-－+]?\d)/

interface Part {
  readonly from: number
  readonly to: number
}

/** The parts that `pattern` finds one after the other from `at` on, blanks between them; null where something else stands there. */
function partsOf(text: string, at: number, pattern: RegExp): Part[] | null {
  const parts: Part[] = []
  let from = at
  while (from < text.length) {
    if (text[from] === ' ') {
      from++
      continue
    }
    pattern.lastIndex = from
    const found = pattern.exec(text)
    if (!found || found[0] === '') return null
    parts.push({ from, to: from + found[0].length })
    from += found[0].length
  }
  return parts
}

function partsOfHead({ text }: Line): Part[] | null {
  const name = NAME_HEAD.exec(text)?.[0]
  const values = name === undefined ? null : partsOf(text, name.length, VALUE_HEAD)
  return name !== undefined && values && values.length >= 2 ? [{ from: 0, to: name.length }, ...values] : null
}

function partsOfRow({ text }: Line): Part[] | null {
  const name = NAME.exec(text)?.[0]
  const values = name === undefined ? null : partsOf(text, name.length, NUMBER)
  return name !== undefined && values ? [{ from: 0, to: name.trimEnd().length }, ...values] : null
}

/** The cells of the rows that begin with a head at line `from`, each row with as many as the head; null where there is no such table. */
export function blankRowsAt(lines: readonly Line[], from: number): Part[][] | null {
  const first = lines[from]
  const head = first && first.text.length <= LONGEST_ROW ? partsOfHead(first) : null
  if (!head) return null
  const rows = [head]
  for (let line = lines[from + 1]; line && line.text.length <= LONGEST_ROW; line = lines[from + rows.length]) {
    const row = partsOfRow(line)
    if (row?.length !== head.length) break
    rows.push(row)
  }
  return rows.length > FEWEST_ROWS ? rows : null
}
