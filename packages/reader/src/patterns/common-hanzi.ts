/**
 * Whether a unit is one of the common Chinese characters, which are most of a text and are themselves: to be asked before a table of
 * kinds of sign. The comparison costs nothing; looked up, twenty thousand of them would push other things out of the nearest cache.
 */
export const isCommonHanzi = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
