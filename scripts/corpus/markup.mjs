// The sources' markup: a small Markdown with boxes (:::), tables with merged cells, and marks around names.
//   [[name]]  a project     {{clause}}  a promised platform, mechanism or institution     **x**  a run-in heading
//   | ^ |     cell merged with the one above     | < |  cell merged with the one at its left     | --- |  end of the header rows

const MARKS = /\[\[(.+?)\]\]|\{\{(.+?)\}\}/g

const plain = text => text.replace(MARKS, (_, project, system) => project ?? system).replace(/\*\*/g, '')

export function marked(source, kind) {
  const found = new Map()
  for (const [, project, system] of source.matchAll(MARKS)) {
    const name = kind === 'project' ? project : system
    if (name) found.set(name, (found.get(name) ?? 0) + 1)
  }
  return found
}

function parseTable(lines) {
  const rows = lines.map(line =>
    line
      .replace(/^\|/, '')
      .replace(/\|\s*$/, '')
      .split('|')
      .map(cell => plain(cell.trim())),
  )
  const rule = rows.findIndex(row => /^-+$/.test(row[0]))
  const header = rule < 0 ? 0 : rule
  return { type: 'table', header, rows: rows.filter((_, index) => index !== rule) }
}

function parseBlocks(lines) {
  const blocks = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at].trim()
    if (!line) continue
    const heading = /^(#{1,4})\s+(.*)$/.exec(line)
    if (heading) blocks.push({ type: 'heading', level: heading[1].length, text: plain(heading[2]) })
    else if (line.startsWith(':::')) {
      const end = lines.findIndex((other, index) => index > at && other.trim() === ':::')
      if (end < 0) throw new Error(`The box "${line}" is not closed.`)
      blocks.push({ type: 'box', title: line.slice(3).trim(), blocks: parseBlocks(lines.slice(at + 1, end)) })
      at = end
    } else if (line.startsWith('|')) {
      let end = at
      while (end + 1 < lines.length && lines[end + 1].trim().startsWith('|')) end++
      blocks.push(parseTable(lines.slice(at, end + 1)))
      at = end
    } else {
      const lead = /^\*\*(.+?)\*\*/.exec(line)
      blocks.push({ type: 'paragraph', lead: lead ? plain(lead[1]) : '', text: plain(lead ? line.slice(lead[0].length) : line) })
    }
  }
  return blocks
}

export function parse(source) {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(source)
  const meta = Object.fromEntries(
    (front?.[1] ?? '')
      .split('\n')
      .filter(Boolean)
      .map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return { meta, blocks: parseBlocks(source.slice(front?.[0].length ?? 0).split('\n')) }
}

// The table as a grid of cells with their spans; covered places are null.
export function layout(table) {
  const width = Math.max(...table.rows.map(row => row.length))
  const grid = table.rows.map(row => Array.from({ length: width }, (_, column) => ({ text: row[column] ?? '', columns: 1, rows: 1 })))
  for (let r = 0; r < grid.length; r++)
    for (let c = 0; c < width; c++) {
      const text = grid[r][c]?.text
      if (text === '<') {
        let left = c - 1
        while (grid[r][left] === null) left--
        grid[r][left].columns++
        grid[r][c] = null
      } else if (text === '^') {
        let above = r - 1
        while (grid[above][c] === null) above--
        grid[above][c].rows++
        grid[r][c] = null
      }
    }
  return { width, grid }
}
