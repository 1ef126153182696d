import type { AuditVerdict } from '@lantu/model/api/amendments'
import { type ActionContext, act } from './action-context.ts'
import { walkAudit } from './write-audit.ts'

/**
 * Whether the authority's audit chain is whole: each entry's hash covers the one before, so a changed, inserted or removed entry
 * shows. What was cut off at the end shows only against a hash noted elsewhere.
 */
export const verifyAudit = (context: ActionContext): Promise<AuditVerdict> => act(context, 'audit.verify', walkAudit)
