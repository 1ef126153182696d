import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import type { Page } from './pages.ts'

/** A page of statements; the first says how many there are. */
export type StatementPage = Page<RegisteredStatement> & { total?: number }
