// The invented map: outlines drawn on paper (SVG paths) laid over a stretch of open sea, so that nobody mistakes it for a real place.
const ORIGIN = { longitude: 150.0, latitude: 30.0 }
const DEGREES_PER_UNIT = 0.005

export function boundaries(drawing, city) {
  const point = (x, y) => [
    Math.round((ORIGIN.longitude + x * DEGREES_PER_UNIT) * 1e5) / 1e5,
    Math.round((ORIGIN.latitude + (280 - y) * DEGREES_PER_UNIT * 0.87) * 1e5) / 1e5,
  ]
  const features = city.jurisdictions.map(place => {
    const numbers = drawing[place.name].match(/-?\d+(?:\.\d+)?/g).map(Number)
    const ring = []
    for (let at = 0; at < numbers.length; at += 2) ring.push(point(numbers[at], numbers[at + 1]))
    const area = ring.reduce((sum, [x, y], index) => {
      const [nx, ny] = ring[(index + 1) % ring.length]
      return sum + x * ny - nx * y
    }, 0)
    if (area < 0) ring.reverse()
    return {
      type: 'Feature',
      id: place.code,
      properties: { code: place.code, name: place.name, nameEn: place.nameEn },
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    }
  })
  return `{"type":"FeatureCollection","features":[\n${features.map(feature => JSON.stringify(feature)).join(',\n')}\n]}\n`
}
