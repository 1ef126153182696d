/** A day or a month; a number with its sign or with the word that it counts, 亿元 and 万千瓦 too. */
const AMOUNT = /\d{4}-\d\d(?:-\d\d)?|\d[\d,.]*(?: ?[%％‰]| ?个百分点| ?[百千万亿]*\p{Script=Han}| (?:bn|yuan|points)\b)/u

/** A sentence cut so that every second piece is a date or a number with its unit, which a line must not tear apart. */
export const splitAmounts = (sentence: string): string[] => sentence.split(new RegExp(`(${AMOUNT.source})`, 'gu'))
