import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { SarifRule } from '@lantu/exchange/findings-sarif'

/** The pages of the rules, made from the rules' own headers; they are installed with the program. */
const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'rules')

/** A rule's page as it is read in a terminal; null for a name that is no rule. */
export function pageOfRule(rule: string): string | null {
  if (!/^[a-z-]+$/.test(rule)) return null
  try {
    return readFileSync(join(folder, `${rule}.md`), 'utf8')
  } catch {
    return null
  }
}

/** Each rule's name in both languages, as the head of its page gives them. */
export function ruleTitles(): SarifRule[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.md') && file !== 'README.md')
    .map(file => {
      const name = basename(file, '.md')
      const [zh = name, en = name] = (/\*\*(.+?)\*\* · (.+)/.exec(readFileSync(join(folder, file), 'utf8')) ?? []).slice(1)
      return { name, zh, en }
    })
}
