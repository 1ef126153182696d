// Tables of duties of an invented city (任务分工表, 重点任务清单, 责任分解表), each in the forms in which notices print them and pages lose them, with
// the task that every row is. Nothing here is taken from a document.

const TITLE = '青川湖市2023年重点工作任务分解方案\n'

/** topic, what is to be done, its first action and object, lead, helpers, when (as printed, as read), who oversees. */
const ROWS = [
  [
    '交通',
    '建成松坪客运枢纽，开通城乡公交8条。',
    '建成',
    '松坪客运枢纽',
    '市交通运输局',
    ['市公安局', '松坪县人民政府'],
    '2023年10月底前',
    '王启明',
  ],
  ['交通', '完成雁岭桥维修加固。', '完成', '雁岭桥维修加固', '市公路发展中心', ['雁岭县人民政府'], '8月底前', '王启明'],
  ['交通', '制定错峰停车三年行动方案。', '制定', '错峰停车三年行动方案', '市城市管理局', ['市自然资源局', '市财政局'], '二季度', '王启明'],
  ['农业', '改造茶园2万亩，培育家庭农场60家。', '改造', '茶园2万亩', '市农业农村局', ['石梁县人民政府'], '12月底', '陈立'],
  [
    '农业',
    '推广水肥一体化技术，推广面积达到5万亩。',
    '推广',
    '水肥一体化技术',
    '市农业农村局',
    ['市科学技术局', '各县（市、区）人民政府'],
    '2023年11月',
    '陈立',
  ],
  ['医疗', '启动市中医院迁建。', '启动', '市中医院迁建', '市卫生健康委员会', ['市发展和改革委员会'], '3月底前', '孙晓'],
  ['医疗', '建立县域药品配送机制。', '建立', '县域药品配送机制', '市医疗保障局', ['市卫生健康委员会'], '6月15日前', '孙晓'],
  ['医疗', '新增康复床位300张。', '新增', '康复床位300张', '市卫生健康委员会', ['澄湖区人民政府', '川北区人民政府'], '年底前', '孙晓'],
]

const taskOf = ([, , action, object, lead, helpers, due, overseer], has) => ({
  action,
  object,
  actors: has.help === false ? [lead] : [lead, ...helpers],
  due: has.due === false ? undefined : due,
  overseer: has.overseer ? overseer : undefined,
})
const units = ([, , , , lead, helpers]) => [lead, ...helpers].join('、')
const lost = (row, i, column) => (i > 0 && ROWS[i - 1][column] === row[column] ? '' : row[column])

/** How the rows are cut into columns. `group` is a row of its own before the row. */
const SHAPES = {
  'number, task, who leads, who helps, by when': {
    head: ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'],
    rows: ROWS.map((row, i) => [String(i + 1), row[1], row[4], row[5].join('、'), row[6]]),
    has: {},
  },
  'topics in merged cells that are lost': {
    head: ['序号', '工作领域', '具体任务', '牵头单位', '责任单位', '完成时间'],
    rows: ROWS.map((row, i) => [String(i + 1), lost(row, i, 0), row[1], row[4], row[5].join('、'), row[6]]),
    has: {},
  },
  'one column of bodies, the first leads': {
    head: ['序号', '工作任务', '责任单位（第一个为牵头单位）', '时限要求'],
    rows: ROWS.map((row, i) => [String(i + 1), row[1], units(row), row[6]]),
    has: {},
  },
  'leads and helps said in the cell': {
    head: ['序号', '主要任务', '责任分工', '完成时限'],
    rows: ROWS.map((row, i) => [String(i + 1), row[1], `${row[4]}牵头，${row[5].join('、')}配合`, row[6]]),
    has: {},
  },
  'without numbers, who oversees at the end': {
    head: ['重点工作', '牵头单位', '配合单位', '时间节点', '分管领导'],
    rows: ROWS.map(row => [row[1], row[4], row[5].join('、'), row[6], row[7]]),
    has: { overseer: true },
  },
  'topics in rows of their own': {
    head: ['序号', '目标任务', '责任单位', '完成期限'],
    rows: ROWS.map((row, i) => [String(i + 1), row[1], units(row), row[6]]),
    groups: ROWS.map((row, i) =>
      ROWS[i - 1]?.[0] === row[0] ? null : `${'一二三'[[...new Set(ROWS.map(one => one[0]))].indexOf(row[0])]}、${row[0]}方面`,
    ),
    has: {},
  },
  'a topic and a task beside each other, without dates': {
    head: ['序号', '重点任务', '工作举措', '牵头单位', '配合单位'],
    rows: ROWS.map((row, i) => [String(i + 1), lost(row, i, 0), row[1], row[4], row[5].join('、')]),
    has: { due: false },
  },
  'works for the people, one body': {
    head: ['序号', '民生实事', '责任单位', '完成时限'],
    rows: ROWS.map((row, i) => [String(i + 1), row[1], row[4], row[6]]),
    has: { help: false },
  },
}

const lines = ({ head, rows, groups = [] }) => [head, ...rows.flatMap((row, i) => [...(groups[i] ? [[groups[i]]] : []), row])]
const full = (row, width) => [...row, ...Array(width - row.length).fill('')]
const filled = row => row.filter(cell => cell !== '')

const RENDERINGS = {
  tabs: table =>
    lines(table)
      .map(row => full(row, table.head.length).join('\t'))
      .join('\n'),
  'markdown bars': table =>
    lines(table)
      .flatMap((row, i) => (i === 0 ? [row, row.map(() => '---')] : [full(row, table.head.length)]))
      .map(row => `| ${row.join(' | ')} |`)
      .join('\n'),
  'one cell a line': table => lines(table).flatMap(filled).join('\n'),
  'one cell a line, blank lines between': table => lines(table).flatMap(filled).join('\n\n'),
  'one body a line': table =>
    lines(table)
      .flatMap((row, i) =>
        filled(row).flatMap(cell => (i > 0 && /[局会府心]、/.test(cell) && !/牵头/.test(cell) ? cell.split(/(?<=[局会府心])、/) : [cell])),
      )
      .join('\n'),
  'single blanks': table =>
    lines(table)
      .map(row => filled(row).join(' '))
      .join('\n'),
  'a page': table =>
    `<html><body><p>${TITLE}</p><table>${lines(table)
      .map(
        row =>
          `<tr>${row.length === 1 ? `<td colspan="${table.head.length}">${row[0]}</td>` : row.map(cell => `<td><p>${cell}</p></td>`).join('')}</tr>`,
      )
      .join('')}</table></body></html>`,
}

/** Every table in every rendering: its text, and the task of each row. */
function dutyTables() {
  return Object.entries(SHAPES).flatMap(([shape, table]) =>
    Object.entries(RENDERINGS).map(([rendering, print]) => ({
      shape,
      rendering,
      text: rendering === 'a page' ? print(table) : `${TITLE}附件\n重点工作任务分解表\n${print(table)}\n抄送：市委办公室。\n`,
      tasks: ROWS.map(row => taskOf(row, table.has)),
    })),
  )
}

const DUTY_FIELDS = ['action', 'object', 'actors', 'due', 'overseer']

/** How many rows are read right in every field: `{ shape, rendering, rows, found, right, wrong: [task, fields, reading] }` for each table. */
export async function scoreDuties(readPlan) {
  const scored = []
  for (const { shape, rendering, text, tasks } of dutyTables()) {
    const { statements } = await readPlan(new TextEncoder().encode(text))
    const found = statements.filter(s => s.kind === 'task')
    const wrong = []
    for (const task of tasks) {
      const read = found.find(s => s.quote.replace(/\s/g, '').includes(task.object))
      const got = read && { ...read, actors: read.actors ?? (read.actor ? [read.actor] : []) }
      const fields = got ? DUTY_FIELDS.filter(field => String(got[field] ?? '') !== String(task[field] ?? '')) : ['missed']
      if (fields.length) wrong.push([task, fields, got])
    }
    scored.push({ shape, rendering, rows: tasks.length, found: found.length, right: tasks.length - wrong.length, wrong })
  }
  return scored
}
