import { shiftPoint } from '@lantu/model/decimal'
import type { Language } from '../i18n/use-text.ts'
import { formatNumber } from './numbers.ts'

/** Yuan as people say them: 亿元 in Chinese, billions in English. Rounded for show only; sums are made of the exact text. */
export const moneyUnit = (language: Language): string => (language === 'zh' ? '亿元' : 'bn yuan')

/** Yuan in the unit in which they are shown. */
export const inMoneyUnit = (yuan: number, language: Language): number => yuan / (language === 'zh' ? 1e8 : 1e9)

export function showMoney(yuan: string | null | undefined, language: Language, decimals = 2): string {
  if (yuan === null || yuan === undefined) return '—'
  const value = Number(shiftPoint(yuan, language === 'zh' ? -8 : -9))
  const most = language === 'zh' ? decimals : decimals + 1
  // what is not nought is not shown as nought
  const digits = value !== 0 && Math.abs(value) < 10 ** -most ? most + 2 : most
  return formatNumber(value.toFixed(digits))
}

/** 万元 as typed in a form, to yuan; null for an empty field, undefined for what is no amount. */
export function yuanOf(wan: string): string | null | undefined {
  const text = wan.normalize('NFKC').replace(/[,\s]/g, '')
  if (text === '') return null
  return /^\d{1,11}(\.\d{1,6})?$/.test(text) ? shiftPoint(text, 4) : undefined
}
export const wanOf = (yuan: string | null): string => (yuan === null ? '' : shiftPoint(yuan, -4))

/** A part of a whole in percent, for drawing; undefined where there is no whole. */
export function shareOf(part: string | null, whole: string | null): number | undefined {
  const of = Number(whole ?? 0)
  return of > 0 ? (100 * Number(part ?? 0)) / of : undefined
}
