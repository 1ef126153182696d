/** What a field for a day or a month says. */
export const zh = {
  form: { day: '年-月-日', month: '年-月' },
  help: { day: '可以输入 20240630、2024-06-30 或 2024年6月30日', month: '可以输入 202406、2024-06 或 2024年6月' },
  unread: { day: '请填日期，如 20240630 或 2024年6月30日。', month: '请填月份，如 202406 或 2024年6月。' },
  outside: (from: string, to: string) =>
    from && to ? `请填 ${from} 至 ${to} 之间的日期。` : from ? `不能早于 ${from}。` : `不能晚于 ${to}。`,
  calendar: '打开日历',
}

export const en: typeof zh = {
  form: { day: 'yyyy-mm-dd', month: 'yyyy-mm' },
  help: { day: 'Type 2024-06-30 or 20240630', month: 'Type 2024-06 or 202406' },
  unread: { day: 'Enter a date such as 2024-06-30.', month: 'Enter a month such as 2024-06.' },
  outside: (from, to) => (from && to ? `Enter a date from ${from} to ${to}.` : from ? `Not before ${from}.` : `Not after ${to}.`),
  calendar: 'Open the calendar',
}
