import * as cockpit from './lights/cockpit.ts'
import * as indicator from './lights/indicator.ts'
import * as rules from './lights/rules.ts'

/** Lights, by the screen that says them. */
export const zh = {
  ...cockpit.zh,
  ...indicator.zh,
  ...rules.zh,
}

export const en: typeof zh = {
  ...cockpit.en,
  ...indicator.en,
  ...rules.en,
}
