// An indicator table as a page leaves it: a cell a line, headings run together, columns one after the other, names torn in two.

export const FLATTENINGS = [
  'a cell a line',
  'a cell a line',
  'a cell a line',
  'names torn',
  'over pages',
  'headings joined',
  'bars',
  'tabs',
  'single blanks',
  'wide blanks',
  'column by column',
]

const filled = row => row.filter(cell => cell !== '')
const tearing = r => cell => {
  if (!/^[\u4e00-\u9fff：（）%]{9,}$/.test(cell)) return [cell]
  const at = r.whole(4, cell.length - 2)
  return [cell.slice(0, at), cell.slice(at)]
}

/** A table as a page leaves it. */
export function flatten(r, how, { head, below, body }) {
  const rows = [head, ...(below ? [below] : []), ...body]
  const width = head.length
  const whole = row => (row.length === 1 ? [...row, ...Array(width - 1).fill('')] : row)
  switch (how) {
    case 'a cell a line':
      return rows.flatMap(filled).join('\n')
    case 'names torn':
      return rows.flatMap(row => filled(row).flatMap(tearing(r))).join('\n')
    case 'over pages': {
      const at = r.whole(2, Math.max(2, body.length - 2))
      const heads = [head, ...(below ? [below] : [])].flatMap(filled)
      const again = r.chance(0.5) ? heads : []
      return [...heads, ...body.slice(0, at).flatMap(filled), `— ${r.whole(4, 60)} —`, ...again, ...body.slice(at).flatMap(filled)].join(
        '\n',
      )
    }
    case 'headings joined':
      return [filled(head).join(''), ...(below ? [filled(below).join('')] : []), ...body.flatMap(filled)].join('\n')
    case 'bars':
      return rows.map(row => `| ${whole(row).join(' | ')} |`).join('\n')
    case 'tabs':
      return rows.map(row => whole(row).join('\t')).join('\n')
    case 'single blanks':
      return rows.map(row => filled(row).join(' ')).join('\n')
    case 'wide blanks':
      return rows.map(row => filled(row).join('    ')).join('\n')
    default: {
      const lines = []
      const full = body.filter(row => row.length > 1)
      for (let column = 0; column < width; column++)
        lines.push(...[head[column], below?.[column] ?? '', ...full.map(row => row[column] ?? '')].filter(cell => cell !== ''))
      return lines.join('\n')
    }
  }
}
