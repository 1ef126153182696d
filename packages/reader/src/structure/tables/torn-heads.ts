import { YEAR_BELOW } from './heads-in-rows.ts'
import type { Words } from './table-shape.ts'

const GOES_WITH_YEAR = /^(?:绝对|实际|目标|完成|规划|预期|预计|基期|现状|指标值|增[长速])/

/** 城区 / 目标值 / 全市 / 目标值: the same words, each time behind others. */
function comesAgain(tokens: readonly Words[], at: number): boolean {
  const { text } = tokens[at] as Words
  if (!/^(?:目标|现状|规划|完成|实际|预期)值?$/.test(text)) return false
  const places = tokens.flatMap((token, i) => (token.text === text ? [i] : []))
  const before = new Set(places.map(i => tokens[i - 1]?.text))
  return (
    places.length > 1 && before.size === places.length && !before.has(undefined) && places.every(i => !/\d/.test(tokens[i - 1]?.text ?? ''))
  )
}

/** What a line break tore: 年均 / 增长, 2025 / 目标值, （万 / 元）. */
export function joinHeads(tokens: readonly Words[]): Words[] {
  const out: Words[] = []
  for (const [at, token] of tokens.entries()) {
    const last = out.at(-1)
    const opens = last && /（[^（）]*$/.test(last.text) && !/%$/.test(last.text)
    const goesOn =
      last &&
      ((token.text === '年' && /(?:19|20)\d\d$/.test(last.text)) ||
        (/增$/.test(last.text) && /^[长速幅]/.test(token.text)) ||
        /^(?:年均|累计|平均|年|[“"]?十[一二三四五六]?五[”"]?(?:时期|期间)?)$/.test(last.text) ||
        (/^(?:19|20)\d\d年?$/.test(last.text) && GOES_WITH_YEAR.test(token.text)) ||
        (/(?:现状|基期|基准|目标|规划|完成|指标)值?$/.test(last.text) && YEAR_BELOW.test(token.text) && token.text.startsWith('（')) ||
        comesAgain(tokens, at) ||
        /^(?:（|[值数](?!据)|\)|）|速度|[和或及]|〔)/.test(token.text))
    if (last && (opens || goesOn)) out[out.length - 1] = { start: last.start, end: token.end, text: last.text + token.text }
    else out.push(token)
  }
  return out
}
