import { resolve } from 'node:path'
import { listAuthorities } from '@lantu/actions/bootstrap'
import { verifyAudit } from '@lantu/actions/verify-audit'
import { openRegister } from '@lantu/register/open-register'
import { EXIT, languageOf } from './say.ts'

/** `lantu audit verify`: a sentence for each authority; exit 1 when a chain is broken. */
export async function auditCommand(options: { data: string; json?: boolean }): Promise<number> {
  const zh = languageOf(process.env) === 'zh'
  const databaseUrl = process.env.DATABASE_URL
  const register = await openRegister({ dataFolder: resolve(options.data), ...(databaseUrl ? { databaseUrl } : {}) })
  let broken = false
  try {
    for (const authority of await listAuthorities(register)) {
      const actor = { authorityId: authority.id, name: 'audit', roles: ['viewer'] as const }
      const verdict = await verifyAudit({ register, now: () => new Date(), actor })
      broken ||= verdict.brokenAt !== null
      const { entries, brokenAt, lastHash } = verdict
      const whole = zh
        ? `${authority.name}：审计链完整，共 ${entries} 条，末条哈希 ${lastHash}。`
        : `${authority.name}: the audit chain is whole, ${entries} entries, last hash ${lastHash}.`
      const split = zh
        ? `${authority.name}：审计链在第 ${brokenAt} 条断开，此前 ${entries} 条可信。请从备份核对，并查清谁改动了数据库。`
        : `${authority.name}: the audit chain breaks at entry ${brokenAt}; the ${entries} before it hold. Compare with a backup and find out who altered the database.`
      process.stdout.write(
        `${options.json ? JSON.stringify({ authority: authority.name, ...verdict }) : brokenAt === null ? whole : split}\n`,
      )
    }
  } finally {
    await register.close()
  }
  return broken ? EXIT.findings : EXIT.done
}
