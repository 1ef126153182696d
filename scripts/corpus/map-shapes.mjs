// Where a project of the sample city lies: a point, a line or an area, drawn within the outline of its place.

const inside = ([x, y], ring) => {
  let odd = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]
    const [xj, yj] = ring[j]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd
  }
  return odd
}
const round = value => Math.round(value * 1e5) / 1e5

function pointIn(ring, random) {
  const xs = ring.map(p => p[0])
  const ys = ring.map(p => p[1])
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  for (;;) {
    const at = [west + (0.15 + 0.7 * random()) * (east - west), south + (0.15 + 0.7 * random()) * (north - south)]
    if (inside(at, ring)) return at.map(round)
  }
}

/** Roads, rivers and lines are lines; parks and fields are areas; the rest are points. */
export function shape(name, ring, other, random) {
  const from = pointIn(ring, random)
  if (/公路|快速路|航道|专线|干管|管网|堤防|河道|慢行/.test(name)) {
    const to = pointIn(other ?? ring, random)
    const bend = [0.35, 0.7].map(t => [0, 1].map(k => round(from[k] + (to[k] - from[k]) * t + (random() - 0.5) * 0.06)))
    return { type: 'LineString', coordinates: [from, ...bend, to] }
  }
  if (/产业园|物流园|农田|基地|片区|湿地|度假区|科技城|流域|涵养林|茶园|产业带|古城/.test(name)) {
    const [w, h] = [0.012 + 0.03 * random(), 0.01 + 0.024 * random()]
    const [x, y] = from
    const ring4 = [
      [x - w, y - h],
      [x + w, y - h * 0.8],
      [x + w * 0.9, y + h],
      [x - w * 0.8, y + h * 0.9],
    ].map(p => p.map(round))
    return { type: 'Polygon', coordinates: [[...ring4, ring4[0]]] }
  }
  return { type: 'Point', coordinates: from }
}
