// Field by field, whether a reading says what an annotated record says: the comparison of the annotation guide.

const plain = text =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》()（）、,，的]/g, '')
    .toUpperCase()
const unitForm = unit =>
  plain(unit)
    .replace(/^个?百分点$/, '百分点')
    .replace(/^番$/, '倍')

function pairsOf(text) {
  const set = new Set()
  for (let i = 0; i < text.length - 1; i++) set.add(text.slice(i, i + 2))
  return set
}

/** Names agree when one contains the other (four characters or more) or six tenths of their pairs of characters are shared. */
function sameIndicator(one, other) {
  const [a, b] = [one, other].map(name => plain(name).replace(/^(全市|全省|全县|我市|全国|本市|衡阳市?|湘乡市?)/, ''))
  if (a === b) return true
  if (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a))) return true
  const [x, y] = [pairsOf(a), pairsOf(b)]
  const common = [...x].filter(pair => y.has(pair)).length
  return common / Math.max(1, x.size + y.size - common) >= 0.6
}

function sameValue(one, other) {
  const [a, b] = [one, other].map(value => [value].flat(2).map(Number))
  return a.length === b.length && a.every((v, i) => Math.abs(v - b[i]) <= 1e-9 * Math.max(1, Math.abs(b[i])))
}

const endYear = time => (time ?? '').slice(-4)

/** Field by field: whether a reading says what the record says. */
export const FIELDS = {
  status: (p, g) => p.status === g.status,
  indicator: (p, g) => sameIndicator(p.indicator, g.indicator),
  measure: (p, g) => p.measure === g.measure && (p.basis ?? '') === (g.basis ?? ''),
  value: (p, g) => sameValue(p.value, g.value),
  unit: (p, g) => unitForm(p.unit) === unitForm(g.unit),
  comparator: (p, g) => p.comparator === g.comparator,
  time: (p, g) => (p.time ?? '') === (g.time ?? '') || (g.measure === 'level' && endYear(p.time) === endYear(g.time)),
  attribute: (p, g) => (p.attribute ?? '') === (g.attribute ?? ''),
}

export const wrongFields = (p, g) => Object.keys(FIELDS).filter(field => !FIELDS[field](p, g))
