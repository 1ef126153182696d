import { resolve } from 'node:path'
import { openRegister } from '@lantu/register/open-register'
import { EXIT, languageOf } from './say.ts'

/** `lantu migrate`: opens the register, which brings it to this version, and says what was done. */
export async function migrateCommand(options: { data: string }): Promise<number> {
  const zh = languageOf(process.env) === 'zh'
  const databaseUrl = process.env.DATABASE_URL
  const register = await openRegister({ dataFolder: resolve(options.data), ...(databaseUrl ? { databaseUrl } : {}) })
  await register.close()
  const names = register.migrated.join(', ')
  process.stdout.write(names ? `${zh ? '已升级：' : 'Applied: '}${names}\n` : zh ? '数据库已是最新。\n' : 'The database is up to date.\n')
  return EXIT.done
}
