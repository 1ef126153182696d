import type { Rule, Rules } from './rule-lines.ts'
import { isShade, rulesOfShades, type Shade } from './shades.ts'

/** The ruled lines of a page: what tables are drawn with. */

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

/** What we use of pdf.js: its list of drawing operations, and the numbers that name them. */
export interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}
export type Operations = Readonly<Record<string, number>>

/** Steps of a path, as pdf.js packs them. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3

/** A filled box so thin is a line. */
const THIN = 2.6
/** A stroke leans at most so much and still counts as straight. */
const SKEW = 0.8
const SHORTEST = 3
/** Maps and drawings have more lines than any table. */
const MOST = 20_000

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]
const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) && (value as ArrayLike<number>).length === 6

/** The polygons of a packed path; curves are left out, since no rule bends. */
function polygons(path: ArrayLike<number>): Point[][] {
  const found: Point[][] = []
  let open: Point[] = []
  const close = () => {
    if (open.length > 1) found.push(open)
    open = []
  }
  for (let i = 0; i < path.length; ) {
    const step = path[i++]
    const point: Point = [path[i] as number, path[i + 1] as number]
    if (step === MOVE) {
      close()
      open = [point]
      i += 2
    } else if (step === LINE) {
      open.push(point)
      i += 2
    } else if (step === CURVE || step === QUADRATIC) {
      i += step === CURVE ? 6 : 4
      open = [[path[i - 2] as number, path[i - 1] as number]]
    } else if (open.length > 2) open.push(open[0] as Point)
  }
  close()
  return found
}

class RuleCollector {
  readonly horizontal: Rule[] = []
  readonly upright: Rule[] = []
  readonly shades: Shade[] = []

  line([x1, y1]: Point, [x2, y2]: Point): void {
    if (Math.abs(y1 - y2) <= SKEW && Math.abs(x1 - x2) >= SHORTEST)
      this.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
    else if (Math.abs(x1 - x2) <= SKEW && Math.abs(y1 - y2) >= SHORTEST)
      this.upright.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  }

  take(polygon: readonly Point[], isStroke: boolean): void {
    if (!isStroke) this.box(polygon)
    else for (let k = 1; k < polygon.length; k++) this.line(polygon[k - 1] as Point, polygon[k] as Point)
  }

  /** Word draws its borders as filled boxes half a point thick. */
  box(points: readonly Point[]): void {
    const xs = points.map(point => point[0])
    const ys = points.map(point => point[1])
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    if (bottom - top <= THIN) this.line([left, (top + bottom) / 2], [right, (top + bottom) / 2])
    else if (right - left <= THIN) this.line([(left + right) / 2, top], [(left + right) / 2, bottom])
    else if (points.length <= 5 && isShade({ left, right, top, bottom })) this.shades.push({ left, right, top, bottom })
  }
}

/** The rules of a page. `view` turns its own units into points from the top left. */
export function readRules(drawing: Drawing, operations: Operations, view: (x: number, y: number) => Point): Rules {
  const is = (...names: string[]) => new Set(names.map(name => operations[name]))
  const strokes = is('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke')
  const fills = is('fill', 'eoFill')
  const collector = new RuleCollector()
  const stack: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (let i = 0; i < drawing.fnArray.length && collector.horizontal.length + collector.upright.length < MOST; i++) {
    const operation = drawing.fnArray[i]
    const args = drawing.argsArray[i] as readonly unknown[] | null
    if (operation === operations['save'] || operation === operations['paintFormXObjectBegin']) stack.push(matrix)
    if (operation === operations['restore'] || operation === operations['paintFormXObjectEnd']) matrix = stack.pop() ?? matrix
    else if (operation === operations['transform'] && isMatrix(args)) matrix = times(matrix, args)
    else if (operation === operations['paintFormXObjectBegin'] && isMatrix(args?.[0])) matrix = times(matrix, args[0])
    else if (operation === operations['constructPath'] && args) {
      const paint = args[0] as number
      const path = (args[1] as readonly (ArrayLike<number> | null)[] | null)?.[0]
      if (!path || !(strokes.has(paint) || fills.has(paint))) continue
      const [a, b, c, d, e, f] = matrix
      const place = ([x, y]: Point): Point => view(a * x + c * y + e, b * x + d * y + f)
      for (const polygon of polygons(path)) collector.take(polygon.map(place), strokes.has(paint))
    }
  }
  const { horizontal, upright } = collector
  if (horizontal.length + upright.length >= MOST) return { horizontal: [], upright: [] }
  const shaded = rulesOfShades(collector.shades)
  return { horizontal: [...horizontal, ...shaded.horizontal], upright: [...upright, ...shaded.upright] }
}
