/** Funds that come from elsewhere, and how they came. */

const FUNDS = /^(?:[外内]资|外商直接投资|[省市区州县境国][外内](?:境内)?(?:资金|投资|[外内]资))$/
const CAME_IN = /^(?:累计)?(?:(?:实际|合同)?(?:直接)?(?:利用|到位|使用|吸收|引进)|实际|合同|新批)(?=[外内省市区州县境国])/

/** 实际利用外资3亿美元、｛内资｝80亿元: of funds, with the way in that is said of those before; null where it names no funds. */
export const fundsWith = (noun: string, before: string): string | null =>
  FUNDS.test(noun) ? (CAME_IN.exec(before)?.[0] ?? '') + noun : null
