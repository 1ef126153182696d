import type { Static } from 'typebox'
import { oneOf } from '../fields.ts'

/** What stages, sectors, sources and approvals there are in the project library. */

export const STAGES = ['idea', 'reserve', 'construction', 'completed', 'cancelled'] as const

export const LibraryStage = oneOf(STAGES)
export type LibraryStage = Static<typeof LibraryStage>

export const SECTORS = [
  'industry',
  'agriculture',
  'transport',
  'energy',
  'water',
  'urban',
  'ecology',
  'education',
  'health',
  'culture',
  'welfare',
  'digital',
  'commerce',
  'safety',
  'other',
] as const

export type Sector = (typeof SECTORS)[number]

export const NATURES = ['new', 'expand', 'rebuild', 'replace', 'purchase'] as const

export const LEVELS = ['national', 'province', 'city', 'county'] as const

export const MONEY_SOURCES = ['central', 'province', 'city', 'county', 'bonds', 'loans', 'social', 'own'] as const

export const MoneySource = oneOf(MONEY_SOURCES)
export type MoneySource = Static<typeof MoneySource>

export const MONEY_KINDS = ['need', 'budget', 'plan', 'paid'] as const

export const MoneyKind = oneOf(MONEY_KINDS)
export type MoneyKind = Static<typeof MoneyKind>

export const APPROVAL_KINDS = [
  'initiation',
  'siting',
  'land',
  'planning',
  'environment',
  'energy',
  'water',
  'social-risk',
  'design',
  'construction',
] as const

export const APPROVAL_STATES = ['todo', 'submitted', 'granted', 'refused', 'not-needed'] as const
