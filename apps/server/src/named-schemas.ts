import * as amendments from '@lantu/model/api/amendments'
import * as breakdown from '@lantu/model/api/breakdown'
import * as decision from '@lantu/model/api/decision'
import * as document from '@lantu/model/api/document'
import * as bodies from '@lantu/model/api/duty/bodies'
import * as bodyDuties from '@lantu/model/api/duty/body-duties'
import * as duty from '@lantu/model/api/duty/duty'
import * as dutyItem from '@lantu/model/api/duty/duty-item'
import * as places from '@lantu/model/api/duty/places'
import * as succession from '@lantu/model/api/duty/succession'
import * as fields from '@lantu/model/api/fields'
import * as findings from '@lantu/model/api/findings'
import * as imports from '@lantu/model/api/import'
import * as indicator from '@lantu/model/api/indicator'
import * as libraryExchange from '@lantu/model/api/library/exchange'
import * as libraryKinds from '@lantu/model/api/library/kinds'
import * as library from '@lantu/model/api/library/library'
import * as libraryLists from '@lantu/model/api/library/lists'
import * as libraryMatches from '@lantu/model/api/library/matches'
import * as libraryMoney from '@lantu/model/api/library/money'
import * as libraryProject from '@lantu/model/api/library/project'
import * as librarySlips from '@lantu/model/api/library/slips'
import * as appraisal from '@lantu/model/api/lights/appraisal'
import * as lightRules from '@lantu/model/api/lights/light-rules'
import * as lights from '@lantu/model/api/lights/lights'
import * as paths from '@lantu/model/api/lights/paths'
import * as meetings from '@lantu/model/api/meetings'
import * as overview from '@lantu/model/api/overview'
import * as plan from '@lantu/model/api/plan'
import * as planSystem from '@lantu/model/api/plan-system'
import * as problem from '@lantu/model/api/problem'
import * as project from '@lantu/model/api/project'
import * as registeredStatement from '@lantu/model/api/registered-statement'
import * as review from '@lantu/model/api/review'
import * as search from '@lantu/model/api/search'
import * as systems from '@lantu/model/api/systems'
import * as values from '@lantu/model/api/values/values'
import * as vintage from '@lantu/model/api/values/vintage'
import * as workbook from '@lantu/model/api/values/workbook'
import * as work from '@lantu/model/api/work'
import * as reason from '@lantu/model/reason'
import * as statement from '@lantu/model/statement'

const MODULES: Readonly<Record<string, unknown>>[] = [
  plan,
  imports,
  document,
  registeredStatement,
  decision,
  vintage,
  indicator,
  project,
  overview,
  problem,
  reason,
  statement,
  amendments,
  breakdown,
  dutyItem,
  duty,
  succession,
  bodies,
  places,
  bodyDuties,
  findings,
  library,
  libraryExchange,
  fields,
  libraryKinds,
  libraryLists,
  libraryMatches,
  libraryMoney,
  libraryProject,
  librarySlips,
  lightRules,
  lights,
  appraisal,
  paths,
  planSystem,
  review,
  search,
  values,
  work,
  systems,
  meetings,
  workbook,
]

/** A schema shorter than this reads better where it stands. */
const LEAST = 80

const isSchema = (one: unknown): one is Readonly<Record<string, unknown>> =>
  typeof one === 'object' && one !== null && ('type' in one || 'anyOf' in one || 'enum' in one)

/** As the plugin describes it: a record's pattern of keys becomes what its other properties are. */
function asDescribed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(asDescribed)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) =>
      key === 'patternProperties' ? ['additionalProperties', asDescribed(Object.values(value as object)[0])] : [key, asDescribed(value)],
    ),
  )
}

/** By its text, the name under which the model exports a schema; of several, the first. */
function namesByText(): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const module of MODULES)
    for (const [name, schema] of Object.entries(module)) {
      if (!/^[A-Z]/.test(name) || !isSchema(schema)) continue
      const text = JSON.stringify(asDescribed(schema))
      if (text.length < LEAST || names.has(text) || taken.has(name)) continue
      taken.add(name)
      names.set(text, name)
    }
  return names
}

/** One of several words, as a choice of constants or, shorter, as a list. */
const isChoice = (part: object): part is { anyOf: { const: string }[] } =>
  'anyOf' in part && Array.isArray(part.anyOf) && part.anyOf.every(one => one.type === 'string' && typeof one.const === 'string')

function wordsInList(part: object): object {
  if (!isChoice(part)) return part
  const { anyOf, ...rest } = part
  return { type: 'string', enum: anyOf.map(one => one.const), ...rest }
}

/**
 * The description of the interface with every schema that the model names written once, under `components`, and referred to elsewhere:
 * so whoever makes a client from it gets one type a thing, by the name it has here.
 */
export function withNamedSchemas<T extends { components?: { schemas?: object } }>(document: T): T {
  const names = namesByText()
  const schemas: Record<string, unknown> = {}
  const written = new Set<string>()
  const refer = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(refer)
    if (typeof part !== 'object' || part === null) return part
    const name = isSchema(part) ? names.get(JSON.stringify(part)) : undefined
    if (name === undefined) return within(part)
    if (!written.has(name)) {
      written.add(name)
      schemas[name] = within(part)
    }
    return { $ref: `#/components/schemas/${name}` }
  }
  const within = (part: object) => Object.fromEntries(Object.entries(wordsInList(part)).map(([key, value]) => [key, refer(value)]))
  const referred = refer(document) as T
  return {
    ...referred,
    components: { ...referred.components, schemas: Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1))) },
  }
}
