import { type TSchema, Type } from 'typebox'

/**
 * What OC4IDS 0.9.5 asks of the parts that the library publishes, written down from its reference, its codelists and its changelog up to
 * 0.9.4; the official schema is not kept here (docs/decisions/0010). Nothing beside these fields is allowed, so that a
 * misspelt one is found. For tests.
 */
const text = Type.String({ minLength: 1 })
const instant = Type.String({ format: 'date-time' })
const one = <const T extends string>(...values: T[]) => Type.Enum(values)
const shut = { additionalProperties: false }
/** The standard refuses empty arrays, objects and strings. */
const filled = <T extends TSchema>(items: T) => Type.Array(items, { minItems: 1, uniqueItems: true })
const amount = Type.Object({ amount: Type.Number(), currency: Type.String({ pattern: '^[A-Z]{3}$' }) }, shut)
const period = Type.Object({ startDate: Type.Optional(instant), endDate: Type.Optional(instant) }, { ...shut, minProperties: 1 })
const Project = Type.Object(
  {
    id: text,
    identifiers: Type.Optional(filled(Type.Object({ id: text, scheme: text }, shut))),
    updated: Type.Optional(instant),
    title: Type.Optional(text),
    description: Type.Optional(text),
    status: one(
      'identification',
      'preparation',
      'implementation',
      'completion',
      'maintenance',
      'decommissioning',
      'decommissioned',
      'cancelled',
    ),
    type: Type.Optional(one('construction', 'maintenance', 'rehabilitation', 'replacement', 'expansion', 'decommissioning')),
    sector: Type.Optional(filled(text)),
    period: Type.Optional(period),
    locations: Type.Optional(
      filled(
        Type.Object(
          {
            id: text,
            description: Type.Optional(text),
            geometry: Type.Optional(Type.Object({ type: text, coordinates: Type.Array(Type.Unknown()) }, shut)),
            gazetteer: Type.Optional(Type.Object({ scheme: text, identifiers: filled(text) }, shut)),
          },
          shut,
        ),
      ),
    ),
    budget: Type.Optional(
      Type.Object(
        {
          amount,
          budgetBreakdowns: Type.Optional(
            filled(
              Type.Object(
                {
                  id: text,
                  description: text,
                  budgetBreakdown: filled(Type.Object({ id: text, description: text, amount, period }, shut)),
                },
                shut,
              ),
            ),
          ),
        },
        shut,
      ),
    ),
    parties: Type.Optional(
      filled(Type.Object({ id: text, name: text, roles: filled(one('publicAuthority', 'administrativeEntity')) }, shut)),
    ),
    milestones: Type.Optional(
      filled(
        Type.Object(
          {
            id: text,
            title: text,
            dueDate: instant,
            dateMet: Type.Optional(instant),
            status: one('scheduled', 'met', 'notMet', 'partiallyMet'),
          },
          shut,
        ),
      ),
    ),
    metrics: Type.Optional(
      filled(
        Type.Object(
          {
            id: one('physicalProgress', 'financialProgress'),
            title: text,
            observations: filled(
              Type.Object(
                {
                  id: text,
                  period,
                  measure: Type.Optional(Type.String({ pattern: '^-?\\d+(\\.\\d+)?$' })),
                  value: Type.Optional(amount),
                  unit: Type.Optional(Type.Object({ name: text, scheme: text, id: text }, shut)),
                },
                shut,
              ),
            ),
          },
          shut,
        ),
      ),
    ),
    policyAlignment: Type.Optional(Type.Object({ description: text }, shut)),
    completion: Type.Optional(Type.Object({ endDate: instant }, shut)),
  },
  shut,
)
export const Oc4idsPackage = Type.Object(
  {
    uri: Type.String({ format: 'uri' }),
    publishedDate: instant,
    version: Type.String({ pattern: '^(\\d+\\.)(\\d+)$' }),
    publisher: Type.Object({ name: text }, shut),
    projects: filled(Project),
  },
  shut,
)
