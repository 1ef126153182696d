/** A day or a month; a number with its sign or with the word that it counts. */
const AMOUNT = /\d{4}-\d\d(?:-\d\d)?|\d[\d,.]*(?: ?[%％‰]| ?\p{Script=Han}| (?:bn|yuan|points)\b)/u

/** A sentence cut so that every second piece is a date or a number with its unit, which a line must not tear apart. */
export const splitAmounts = (sentence: string): string[] => sentence.split(new RegExp(`(${AMOUNT.source})`, 'gu'))
