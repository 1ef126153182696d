/** Yuan to the dollar, annual average, National Bureau of Statistics (统计公报). Used only to judge ratios of trade to output, with slack. */
const YUAN_TO_DOLLAR: Readonly<Record<number, number>> = {
  2005: 8.1917,
  2006: 7.9718,
  2007: 7.604,
  2008: 6.9451,
  2009: 6.831,
  2010: 6.7695,
  2011: 6.4588,
  2012: 6.3125,
  2013: 6.1932,
  2014: 6.1428,
  2015: 6.2284,
  2016: 6.6423,
  2017: 6.7518,
  2018: 6.6174,
  2019: 6.8985,
  2020: 6.8976,
  2021: 6.4515,
  2022: 6.7261,
  2023: 7.0467,
  2024: 7.1217,
}

/** Null for a year whose average is not known here; then nothing is converted. */
export const yuanToDollar = (year: number): number | null => YUAN_TO_DOLLAR[year] ?? null
