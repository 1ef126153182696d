import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LEVELS, MONEY_KINDS, MONEY_SOURCES, NATURES, SECTORS, STAGES } from '@lantu/model/api/library/kinds'
import Ajv from 'ajv-draft-04'
import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { type LibraryProject, projectsToGeoJson, projectsToOc4ids } from './oc4ids.ts'
import { Oc4idsPackage } from './oc4ids-shape.ts'

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
  expect([...Value.Errors(Oc4idsPackage, made)]).toEqual([])
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

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const yuan = fc.nat(10 ** 12).map(fen => (fen / 100).toFixed(2))
const words = fc.string({ maxLength: 8 })
const anyProject: fc.Arbitrary<LibraryProject> = fc.record({
  id: fc.uuid(),
  name: fc.string({ minLength: 1, maxLength: 8 }),
  code: words,
  serial: words,
  stage: fc.constantFrom(...STAGES),
  sector: fc.constantFrom('', ...SECTORS),
  nature: fc.constantFrom('', ...NATURES),
  level: fc.constantFrom('', ...LEVELS),
  placeCode: fc.constantFrom('', '990102'),
  placeName: words,
  place: words,
  geometry: fc.constantFrom(null, project.geometry),
  owner: words,
  lead: words,
  scale: words,
  quantity: words,
  investment: maybe(yuan),
  startsOn: maybe(day),
  endsOn: maybe(day),
  actualStart: maybe(day),
  actualEnd: maybe(day),
  milestones: fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 5 }), plannedOn: day, doneOn: maybe(day) }), {
    maxLength: 3,
  }),
  months: fc.array(
    fc.record({ month: day.map(text => text.slice(0, 7)), completed: maybe(yuan), progress: maybe(fc.constantFrom('0.00', '12.50')) }),
    { maxLength: 3 },
  ),
  money: fc.array(
    fc.record({
      year: fc.integer({ min: 1990, max: 2100 }),
      source: fc.constantFrom(...MONEY_SOURCES),
      kind: fc.constantFrom(...MONEY_KINDS),
      amount: yuan,
    }),
    { maxLength: 4 },
  ),
  plans: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 2 }),
})

it('makes a package of that shape of any library', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyProject, { selector: one => one.id, minLength: 1, maxLength: 4 }), projects => {
      const made: unknown = JSON.parse(JSON.stringify(projectsToOc4ids(projects, publisher)))
      expect([...Value.Errors(Oc4idsPackage, made)]).toEqual([])
    }),
  )
})

// the official files, where somebody has put them: project-schema.json and project-package-schema.json of 0.9.5
const official = process.env.LANTU_OC4IDS_SCHEMA ?? join(import.meta.dirname, '../../../../shared/oc4ids')
describe.skipIf(!existsSync(join(official, 'project-package-schema.json')))('the official schema (skipped where it is not at hand)', () => {
  it('takes the package', () => {
    const ajv = new Ajv.default({ strict: false, allErrors: true, validateFormats: false })
    const read = (name: string) => JSON.parse(readFileSync(join(official, name), 'utf8')) as { id: string }
    ajv.addSchema(read('project-schema.json'))
    const validate = ajv.compile(read('project-package-schema.json'))
    fc.assert(
      fc.property(fc.uniqueArray(anyProject, { selector: one => one.id, minLength: 1, maxLength: 4 }), projects => {
        validate(JSON.parse(JSON.stringify(projectsToOc4ids([project, ...projects], publisher))))
        expect(validate.errors ?? []).toEqual([])
      }),
    )
  })
})

it('draws what has a place', () => {
  expect(projectsToGeoJson([project, { ...project, geometry: null }])).toMatchObject({
    type: 'FeatureCollection',
    features: [{ geometry: { type: 'LineString' } }],
  })
})
