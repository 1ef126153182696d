import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { expect, it } from 'vitest'
import { type LibraryProject, projectsToGeoJson, projectsToOc4ids } from './oc4ids.ts'

const project: LibraryProject = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '青川湖堤防加固工程',
  code: '2306-990102-04-01-123456',
  serial: 'QCH-001',
  stage: 'construction',
  sector: 'water',
  nature: 'rebuild',
  level: 'city',
  placeCode: '990102',
  placeName: '澄湖区',
  place: '湖东段',
  geometry: {
    type: 'LineString',
    coordinates: [
      [150.6, 30.5],
      [150.7, 30.6],
    ],
  },
  owner: '青川湖管理局',
  lead: '市水利局',
  scale: '加固堤防 22 公里',
  quantity: '',
  investment: '350000000.00',
  startsOn: '2023-09-01',
  endsOn: '2025-04-30',
  actualStart: '2023-09-10',
  actualEnd: null,
  milestones: [
    { name: '开工', plannedOn: '2023-09-01', doneOn: '2023-09-10' },
    { name: '主体完工', plannedOn: '2024-05-31', doneOn: null },
    { name: '竣工验收', plannedOn: '2025-04-30', doneOn: null },
  ],
  months: [
    { month: '2024-05', completed: '12000000.00', progress: '40.50' },
    { month: '2024-06', completed: null, progress: null },
  ],
  money: [{ year: 2024, source: 'bonds', kind: 'plan', amount: '80000000.10' }],
  plans: ['青川湖市“十四五”规划纲要'],
}
const publisher = { code: '990000', name: '青川湖市', publishedDate: '2024-06-30T08:00:00.000Z', day: '2024-06-30' }

// What the standard asks of these parts (OC4IDS 0.9), written down from its reference; the official file is not kept here.
const text = Type.String({ minLength: 1 })
const instant = Type.String({ format: 'date-time' })
const one = <const T extends string>(...values: T[]) => Type.Enum(values)
const shut = { additionalProperties: false }
const amount = Type.Object({ amount: Type.Number(), currency: Type.String({ pattern: '^[A-Z]{3}$' }) }, shut)
const period = Type.Object({ startDate: Type.Optional(instant), endDate: Type.Optional(instant) }, shut)
const Project = Type.Object(
  {
    id: text,
    identifiers: Type.Optional(Type.Array(Type.Object({ id: text, scheme: text }, shut))),
    updated: Type.Optional(instant),
    title: Type.Optional(text),
    description: Type.Optional(text),
    status: one('identification', 'preparation', 'implementation', 'completion', 'completed', 'cancelled'),
    type: Type.Optional(one('construction', 'rehabilitation', 'replacement')),
    sector: Type.Optional(Type.Array(text)),
    period: Type.Optional(period),
    locations: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: text,
            description: Type.Optional(text),
            geometry: Type.Optional(Type.Object({ type: text, coordinates: Type.Array(Type.Unknown()) }, shut)),
            gazetteers: Type.Optional(Type.Array(Type.Object({ scheme: text, identifiers: Type.Array(text) }, shut))),
          },
          shut,
        ),
      ),
    ),
    budget: Type.Optional(
      Type.Object(
        { amount, budgetBreakdown: Type.Optional(Type.Array(Type.Object({ id: text, description: text, amount, period }, shut))) },
        shut,
      ),
    ),
    parties: Type.Optional(
      Type.Array(Type.Object({ id: text, name: text, roles: Type.Array(one('publicAuthority', 'administrativeEntity')) }, shut)),
    ),
    milestones: Type.Optional(
      Type.Array(
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
      Type.Array(
        Type.Object(
          {
            id: one('physicalProgress', 'financialProgress'),
            title: text,
            observations: Type.Array(
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
    policyAlignment: Type.Optional(Type.Object({ policies: Type.Array(text) }, shut)),
    completion: Type.Optional(Type.Object({ endDate: instant }, shut)),
  },
  shut,
)
const Package = Type.Object(
  {
    uri: Type.String({ format: 'uri' }),
    publishedDate: instant,
    version: Type.String({ pattern: '^(\\d+\\.)(\\d+)$' }),
    publisher: Type.Object({ name: text }, shut),
    projects: Type.Array(Project, { minItems: 1 }),
  },
  shut,
)

it('makes a project package of the shape that OC4IDS asks for', () => {
  const bare: LibraryProject = {
    ...project,
    id: '2',
    stage: 'idea',
    code: '',
    serial: '',
    sector: '',
    nature: '',
    placeCode: '',
    placeName: '',
    place: '',
    geometry: null,
    owner: '',
    lead: '',
    scale: '',
    investment: null,
    startsOn: null,
    endsOn: null,
    actualStart: null,
    milestones: [],
    months: [],
    money: [],
    plans: [],
  }
  const done: LibraryProject = { ...project, id: '3', stage: 'completed', actualEnd: '2024-05-20' }
  const made = JSON.parse(JSON.stringify(projectsToOc4ids([project, bare, done], publisher))) as { projects: Record<string, unknown>[] }
  expect([...Value.Errors(Package, made)]).toEqual([])
  expect(made.projects.map(one => one.status)).toEqual(['implementation', 'identification', 'completion'])
  expect(made.projects[0]).toMatchObject({
    budget: { amount: { amount: 350000000, currency: 'CNY' } },
    milestones: [{ status: 'met' }, { status: 'notMet' }, { status: 'scheduled' }],
    metrics: [
      { id: 'physicalProgress', observations: [{ measure: '40.50' }] },
      { id: 'financialProgress', observations: [{ value: { amount: 12000000 } }] },
    ],
  })
  expect(new Set(made.projects.map(one => one.id)).size).toBe(3)
})

it('draws what has a place', () => {
  expect(projectsToGeoJson([project, { ...project, geometry: null }])).toMatchObject({
    type: 'FeatureCollection',
    features: [{ geometry: { type: 'LineString' } }],
  })
})
