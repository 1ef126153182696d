const PLENARY = /^(?:[、和及与]?[一二三四五六七八]中){0,7}全会/

/** Whether what ends at `end` is the number of a plenary session of the party, which looks like a school: 学习⟦二中⟧、三中、四中全会精神. */
export const isPlenary = (text: string, end: number): boolean =>
  text.charAt(end - 1) === '中' && PLENARY.test(text.slice(end, end + LONGEST))
const LONGEST = 24
