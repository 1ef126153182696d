/**
 * The national code of a fixed-asset investment project (全国固定资产投资项目代码), 24 characters with its hyphens: time, region,
 * central department in charge, kind of project, and a random number that ends in a check character, in the order in which
 * GB/T 40058-2021 names them. Only the shape is checked: four digits of time (older codes carry the year, newer ones year and
 * month), a six-digit region, two and two digits, six digits. The rule of the check character is not in any text that we could
 * rely on, so it is not computed; and a code is never made here, only the approval platform gives one.
 */
const SHAPE = /^(\d{4})-(\d{6})-(\d{2})-(\d{2})-(\d{6})$/

/** The code as it is stored: half-width, no blanks. */
export const plainProjectCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−]/g, '-')

/** True where the text has the shape of a national project code. */
export function isProjectCode(text: string): boolean {
  const found = SHAPE.exec(text)
  if (!found) return false
  const time = found[1] as string
  const year = Number(time)
  const month = Number(time.slice(2))
  // the platform began in 2015
  return (year >= 2015 && year <= 2020) || (Number(time.slice(0, 2)) >= 15 && month >= 1 && month <= 12)
}
