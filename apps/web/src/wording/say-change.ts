type Value = string | number | readonly (string | number)[] | null | undefined

/** A name that says by itself which way: 用水量下降. */
const SAYS_IT = /(?:降低|下降|减少|增长|提高|增加|上升|改善)(?:率|幅度?)?$|(?:增速|增幅|降幅|涨幅)$/
const TURNED: Readonly<Record<string, string>> = { ge: 'le', gt: 'lt', le: 'ge', lt: 'gt' }

export interface Said {
  /** What stands before the number; nothing where the name says it. */
  readonly word: 'growth' | 'change' | 'fall' | undefined
  readonly value: Value
  readonly comparator: string | undefined
}

/** How a growth or a change is said: a growth of −11 % is a fall by 11 %, and at most −11 % one by at least 11 %. */
export function sayChange(value: Value, measure: string | undefined, comparator: string | undefined, name = ''): Said {
  if (measure !== 'growth' && measure !== 'change') return { word: undefined, value, comparator }
  if (SAYS_IT.test(name)) return { word: undefined, value, comparator }
  const fallen = typeof value === 'string' || typeof value === 'number' ? /^[-−](.+)$/.exec(String(value))?.[1] : undefined
  if (fallen === undefined) return { word: measure, value, comparator }
  return { word: 'fall', value: fallen, comparator: TURNED[comparator ?? ''] ?? comparator }
}
