/** Word's number formats (ECMA-376, ST_NumberFormat) that Chinese documents use. */

const DIGITS = '零一二三四五六七八九'
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: n => String(n).padStart(2, '0'),
  decimalFullWidth: n => String(n).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalFullWidth2: n => String(n).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: n => (n <= 20 ? String.fromCodePoint(0x2473 + n) : `(${n})`),
  decimalEnclosedFullstop: n => (n <= 20 ? String.fromCodePoint(0x2487 + n) : `${n}.`),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: n => String(n).replace(/\d/g, digit => '〇一二三四五六七八九'[Number(digit)] as string),
  taiwaneseDigital: n => String(n).replace(/\d/g, digit => '〇一二三四五六七八九'[Number(digit)] as string),
  chineseLegalSimplified: n => counting(n, '零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographTraditional: n => '甲乙丙丁戊己庚辛壬癸'[(n - 1) % 10] ?? String(n),
  ideographZodiac: n => '子丑寅卯辰巳午未申酉戌亥'[(n - 1) % 12] ?? String(n),
  ideographEnclosedCircle: n => (n <= 10 ? String.fromCodePoint(0x327f + n) : String(n)),
  upperRoman: n => roman(n),
  lowerRoman: n => roman(n).toLowerCase(),
  upperLetter: n => letters(n),
  lowerLetter: n => letters(n).toLowerCase(),
  none: () => '',
}

/** The number as Word shows it; formats that we do not know are shown as digits. */
export function formatNumber(n: number, format: string): string {
  return n < 1 || n > 9999 ? String(n) : (FORMATS[format] ?? String)(n)
}

/** 十二, 一百零五. Ten to nineteen begin with 十, or 壹拾 in the legal form. */
function counting(n: number, digits = DIGITS, units = '十百千'): string {
  const figures = [...String(n)].map(Number)
  let text = ''
  figures.forEach((figure, i) => {
    const place = figures.length - 1 - i
    if (figure > 0) text += (digits[figure] as string) + (units[place - 1] ?? '')
    else if (figures.slice(i).some(rest => rest > 0) && !text.endsWith(digits[0] as string)) text += digits[0]
  })
  return digits === DIGITS && n >= 10 && n < 20 ? text.slice(1) : text
}

function circled(n: number): string {
  if (n <= 20) return String.fromCodePoint(0x245f + n)
  return n <= 35 ? String.fromCodePoint(0x323c + n) : n <= 50 ? String.fromCodePoint(0x328d + n) : String(n)
}

function roman(n: number): string {
  const steps: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = n
  let text = ''
  for (const [worth, sign] of steps) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

/** A … Z, AA, BB: Word repeats the letter. */
function letters(n: number): string {
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(10, Math.ceil(n / 26)))
}
