// An indicator table in the forms in which plans print and pages lose it.

const full = (row, width) => (row.length === 1 && width > 1 ? [...row, ...Array(width - 1).fill('')] : row)
export const RENDERINGS = {
  tabs: ({ head, below, rows }) =>
    [head, ...(below ? [below] : []), ...rows.map(row => full(row, head.length))].map(row => row.join('\t')).join('\n'),
  'markdown bars': ({ head, below, rows }) =>
    [head, head.map(() => '---'), ...(below ? [below] : []), ...rows.map(row => full(row, head.length))]
      .map(row => `| ${row.join(' | ')} |`)
      .join('\n'),
  'bars, a title in every cell': ({ head, below, rows }) =>
    [head, head.map(() => '---'), ...(below ? [below] : []), ...rows.map(row => (row.length === 1 ? head.map(() => row[0]) : row))]
      .map(row => `| ${row.join(' | ')} |`)
      .join('\n'),
  'tabs, titles without': ({ head, below, rows }) => [head, ...(below ? [below] : []), ...rows].map(row => row.join('\t')).join('\n'),
  'one cell a line': ({ head, below = [], rows }) => [head, below, ...rows].flatMap(row => row.filter(cell => cell !== '')).join('\n'),
  'single blanks': ({ head, below, rows }) =>
    [head, ...(below ? [below] : []), ...rows].map(row => row.filter(cell => cell !== '').join(' ')).join('\n'),
  'one cell a line, long names in two': ({ head, below = [], rows }) =>
    [head, below, ...rows]
      .flatMap(row => row.filter(cell => cell !== '').flatMap(cell => (cell.length > 14 ? [cell.slice(0, 9), cell.slice(9)] : [cell])))
      .join('\n'),
  'tabs, signs full width': ({ head, below, rows }) =>
    [head, ...(below ? [below] : []), ...rows.map(row => full(row, head.length))]
      .map(row => row.map(cell => cell.replace(/[0-9%<]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))).join('\t'))
      .join('\n'),
}
