import type { Language } from '../i18n/use-text.ts'

/** Until people sign in, one account does everything; it is told as the office it stands for. Any other name is a person's own. */
export const actorName = (name: string, language: Language): string =>
  name === 'planner' ? (language === 'zh' ? '规划科' : 'Planning office') : name
