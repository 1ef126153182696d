// a browser without it (Firefox before 125) ends lines where it likes
const WORDS = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null

const HAN = /\p{Script=Han}/u
/** Stands with what follows it: （“《, the numeral before its unit, 2024年, 十四五, and 已, 未, 不 before their verb. */
const LEANS_ON = /[（“‘《〈【([0-9０-９.．一二三四五六七八九十百千万〇第已未不最待]$/u
/** Stands with what is before it: marks that close, and one sign that ends a word (处理厂, 增加值), unless it joins or begins one. */
const LEANS_BACK = /^(?:[^\p{Letter}\p{Number}（“‘《〈【([]|(?![和与及或第非新老])\p{Script=Han}$)/u

/** A title in the pieces after which a line may end: `中心医院|湖东|院区`. Where no Chinese stands, its blanks are enough. */
export function wordPieces(title: string): string[] {
  if (!WORDS) return [title]
  const pieces: string[] = []
  for (const { segment } of WORDS.segment(title)) {
    const before = pieces.at(-1)
    const latin = before !== undefined && !HAN.test(before.slice(-1)) && !HAN.test(segment)
    if (before !== undefined && (latin || LEANS_ON.test(before) || LEANS_BACK.test(segment))) pieces[pieces.length - 1] = before + segment
    else pieces.push(segment)
  }
  return pieces
}
