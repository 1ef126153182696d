import { leadOf } from './project-lead.ts'

/** What of a project has a history and can be undone: the name of the field, its column and its type. */
const COLUMNS = [
  ['name', 'name', 'text'],
  ['stage', 'stage', 'text'],
  ['standing', 'standing', 'text'],
  ['mergedInto', 'merged_into', 'uuid'],
  ['guessed', 'guessed', 'text[]'],
  ['code', 'code', 'text'],
  ['serial', 'serial', 'text'],
  ['sector', 'sector', 'text'],
  ['nature', 'nature', 'text'],
  ['level', 'level', 'text'],
  ['jurisdictionId', 'jurisdiction_id', 'uuid'],
  ['place', 'place', 'text'],
  ['geometry', 'geometry', 'jsonb'],
  ['owner', 'owner', 'text'],
  ['leader', 'leader', 'text'],
  ['scale', 'scale', 'text'],
  ['quantity', 'quantity', 'text'],
  ['investment', 'investment', 'numeric'],
  ['startsOn', 'starts_on', 'date'],
  ['endsOn', 'ends_on', 'date'],
  ['baselineStart', 'baseline_start', 'date'],
  ['baselineEnd', 'baseline_end', 'date'],
  ['actualStart', 'actual_start', 'date'],
  ['actualEnd', 'actual_end', 'date'],
] as const

/** `leadId` has a history too, but stands among the responsibilities. */
export type ProjectField = (typeof COLUMNS)[number][0] | 'leadId'

/** A project's state as one JSON object, from the row under the alias. */
export const snapshot = (alias: string): string =>
  `jsonb_build_object(${COLUMNS.map(([field, column, type]) => `'${field}', ${alias}.${column}${type === 'numeric' ? '::text' : ''}`).join(', ')}, 'leadId', ${leadOf(alias)})`

/** `column = value` for each column that the change under the alias names; the others stay. */
export const assignments = (alias: string): string =>
  COLUMNS.map(([field, column, type]) => {
    const json = `${alias}.fields->'${field}'`
    const value =
      type === 'jsonb'
        ? `nullif(${json}, 'null'::jsonb)`
        : type === 'text[]'
          ? `ARRAY(SELECT jsonb_array_elements_text(${json}))`
          : `(${alias}.fields->>'${field}')::${type}`
    return `${column} = CASE WHEN ${alias}.fields ? '${field}' THEN ${value} ELSE p.${column} END`
  }).join(', ')
