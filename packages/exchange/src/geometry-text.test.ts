import { expect, it } from 'vitest'
import { isFault, readGeometryText } from './geometry-text.ts'

it('takes well-known text and GeoJSON alike', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [150.5, -30.25],
      [150.6, 30],
    ],
  }
  expect(readGeometryText(JSON.stringify(line))).toEqual(line)
  expect(readGeometryText('LINESTRING (150.5 -30.25, 150.6 30)')).toEqual(line)
  expect(readGeometryText('SRID=4326;linestring(150.5 -30.25,150.6 30)')).toEqual(line)
  expect(readGeometryText('POINT Z (1 2 3)')).toEqual({ type: 'Point', coordinates: [1, 2, 3] })
  const points = {
    type: 'MultiPoint',
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  }
  expect([readGeometryText('MULTIPOINT ((1 2), (3 4))'), readGeometryText('MULTIPOINT (1 2, 3 4)')]).toEqual([points, points])
  const ring = [
    [0, 0],
    [0, 1e-1],
    [1, 1],
    [0, 0],
  ]
  expect(readGeometryText('POLYGON ((0 0, 0 1e-1, 1 1, 0 0))')).toEqual({ type: 'Polygon', coordinates: [ring] })
  expect(readGeometryText('MULTIPOLYGON (((0 0, 0 .1, 1 1, 0 0)))')).toHaveProperty('zh')
  expect(readGeometryText('MULTIPOLYGON (((0 0, 0 0.1, 1 1, 0 0)), ((0 0, 0 0.1, 1 1, 0 0)))')).toEqual({
    type: 'MultiPolygon',
    coordinates: [[ring], [ring]],
  })
})

it('says of anything else why it is not taken', () => {
  for (const text of [
    '',
    '京港澳高速',
    'CIRCLE (1 2)',
    'POINT (1)',
    'POINT (1 2',
    'POINT (1 2) x',
    'LINESTRING (1 2)',
    '{"type":"Point"}',
    '{',
    'POINT (1 2))',
  ])
    expect(isFault(readGeometryText(text))).toBe(true)
  expect(readGeometryText('POINT (30 150)')).toMatchObject({ en: expect.stringContaining('longitude') })
  expect(readGeometryText('POLYGON ((0 0, 0 1, 1 1, 0 2))')).toMatchObject({ en: expect.stringContaining('closed') })
  // brackets without end are read in one pass
  expect(isFault(readGeometryText(`MULTIPOLYGON ${'('.repeat(50_000)}`))).toBe(true)
})
