/** Years as the look writes them: `2021—2025`; any other time as it is. */
export const showTime = (time: string): string => time.replace(/^(\d{4})-(\d{4})$/, '$1—$2')
