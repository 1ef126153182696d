/** Text as it is stored: no blanks around it, one kind of line end. A workbook reads it back as it is, so that out and in again is no change. */
const tidyText = (text: string): string => text.trim().replace(/\r\n?/g, '\n')

/** The object with its texts tidied. */
export const tidyTexts = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, typeof value === 'string' ? tidyText(value) : value])) as T
