interface Name {
  readonly zh: string
  readonly en: string
}

/** What each way of reading is called: the names that the reader gives its rules are for those who write them. */
const NAMES: Readonly<Record<string, Name>> = {
  'prose.own': { zh: '名称就在数字旁', en: 'name beside its number' },
  'prose.counted': { zh: '数字所数之物', en: 'what the number counts' },
  'prose.carried': { zh: '名称承前文', en: 'name carried on from before' },
  'prose.reworded': { zh: '通读上下文取名', en: 'name from the words around' },
  'prose.none': { zh: '没有读出名称', en: 'no name found' },
  'table.declared': { zh: '表格', en: 'table' },
  'table.flattened': { zh: '没有框线的表格', en: 'table without rules' },
  'goal.assigned': { zh: '完成下达任务的目标', en: 'goal that is assigned' },
  'goal.synchronous': { zh: '与某项同步的目标', en: 'goal in step with another' },
  'goal.above-average': { zh: '与平均水平相比的目标', en: 'goal against an average' },
  'goal.keep-rank': { zh: '讲位次的目标', en: 'goal that is a rank' },
  'goal.zero-growth': { zh: '零增长、清零的目标', en: 'goal of zero' },
  'goal.stage-list': { zh: '分阶段的目标', en: 'goal in stages' },
  'project.clause': { zh: '动词所建的项目', en: 'project behind its verb' },
  'project.listed': { zh: '列举的项目', en: 'project of a list' },
  'project.shared-tail': { zh: '列举的项目，补上共用的后半', en: 'project of a list, its shared end added' },
  'project.shared-head': { zh: '列举的项目，补上共用的前半', en: 'project of a list, its shared beginning added' },
  'project.learned': { zh: '照标注文本学得的项目', en: 'project as learned from annotated texts' },
  'project.box': { zh: '专栏里的项目', en: 'project of a box' },
  'project.table': { zh: '项目表里的项目', en: 'project of a table' },
  'system.clause': { zh: '动词所立的制度、平台', en: 'system behind its verb' },
  'system.listed': { zh: '列举的制度、平台', en: 'system of a list' },
  'system.shared-tail': { zh: '列举的制度、平台，补上共用的后半', en: 'system of a list, its shared end added' },
  'system.named': { zh: '引号里的制度、平台', en: 'system named in quotation marks' },
  'task.sentence': { zh: '句中的任务', en: 'task of a sentence' },
  'task.row': { zh: '表格一行的任务', en: 'task of a row' },
}

/** Said behind a name: the rule was met in a table, or each number of a list has a name of its own. */
const WAYS: readonly (readonly [RegExp, Name])[] = [
  [/\.respectively$/, { zh: '，“分别”对应', en: ', one to one' }],
  [/(?<=^goal)\.table(?=\.)/, { zh: '，取自表格', en: ', from a table' }],
]

/** How a statement was read, in words; a rule that has none yet by its own name. */
export function readingName(rule: string, language: keyof Name): string {
  const [way, told] = WAYS.find(([pattern]) => pattern.test(rule)) ?? []
  const name = NAMES[way ? rule.replace(way, '') : rule]
  return name ? name[language] + (told?.[language] ?? '') : rule
}
