const rules = new Intl.PluralRules('en')

/** Which of two forms goes with a number; one that is printed with decimals, `1.0`, is not one. */
export const form = (n: number | string, one: string, many: string): string =>
  !String(n).includes('.') && rules.select(Number(n)) === 'one' ? one : many

/** English counts: `1 project`, `12 projects`. */
export const plural = (n: number | string, one: string, many = `${one}s`): string => `${n} ${form(n, one, many)}`
