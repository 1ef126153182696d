import * as edit from './library/edit.ts'
import * as exchange from './library/exchange.ts'
import * as fields from './library/fields.ts'
import * as list from './library/list.ts'
import * as money from './library/money.ts'
import * as names from './library/names.ts'
import * as page from './library/page.ts'
import * as texts from './library/texts.ts'

/** The project library, by what its words are for. */
export const zh = {
  ...list.zh,
  ...names.zh,
  ...fields.zh,
  ...edit.zh,
  ...page.zh,
  ...exchange.zh,
  ...money.zh,
  ...texts.zh,
}

export const en: typeof zh = {
  ...list.en,
  ...names.en,
  ...fields.en,
  ...edit.en,
  ...page.en,
  ...exchange.en,
  ...money.en,
  ...texts.en,
}
