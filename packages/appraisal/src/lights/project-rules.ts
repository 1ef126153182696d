import type { LightRule, RuleQuantity } from '@lantu/model/light'
import { checkRules, type RuleProblem } from './check-rules.ts'
import type { Preset } from './presets.ts'

/**
 * Rules for the lights of projects, of the same form as those for indicators. Of the quantities a project has four:
 *
 * - `overdue` 逾期月数: days that its most overdue milestone, its start or its finish is behind, in months of 30 days; null while none is
 * - `completion` 完成应完成的: investment completed this year as a percentage of what was planned for the months that are over
 * - `missing` 缺报期数: months over since the last report, where money was planned for them
 * - `progress` 形象进度: physical progress in percent, as last reported
 *
 * A project that is finished or cancelled, or of which nothing is planned yet, has no light whatever the rules.
 */
export const PROJECT_QUANTITIES = ['overdue', 'completion', 'missing', 'progress'] as const satisfies readonly RuleQuantity[]

const overdue = (value: number) => ({ quantity: 'overdue', is: 'ge', value }) as const
const missing = (value: number) => ({ quantity: 'missing', is: 'ge', value }) as const
const done = (is: 'ge' | 'lt', value: number) => ({ quantity: 'completion', is, value }) as const
const OTHERWISE: LightRule = { light: 'on-course', when: [] }
const card = (zh: string, en: string) => ({ word: { zh, en } })

export const PROJECT_PRESETS: readonly Preset[] = [
  {
    key: 'lantu-projects',
    zh: '蓝图：逾期一个月与三个月，完成应完成的 90% 与 70%',
    en: 'Lantu: one and three months overdue, 90 and 70% of what is due',
    source: { zh: '本系统的默认规则，不出自任何文件。', en: 'This system’s own default; it follows no document.' },
    rules: [
      { light: 'behind', when: [overdue(3)] },
      { light: 'no-data', when: [missing(1)] },
      { light: 'behind', when: [done('lt', 70)] },
      { light: 'at-risk', when: [overdue(1)] },
      { light: 'at-risk', when: [done('lt', 90)] },
      { light: 'ahead', when: [done('ge', 105)] },
      OTHERWISE,
    ],
  },
  {
    key: 'wuhan-projects',
    zh: '武汉：应完成的 80% 黄牌、60% 红牌',
    en: 'Wuhan: yellow below 80% of what is due, red below 60%',
    source: {
      zh: '武汉市做法：低于应完成进度的 80% 发黄牌，低于 60% 发红牌。缺报与逾期，来源未说，这里缺报一个月为无数据。',
      en: 'Practice of Wuhan. Unreported months are not in the source; here one month is no data.',
    },
    rules: [
      { light: 'no-data', when: [missing(1)] },
      { light: 'behind', when: [done('lt', 60)], ...card('红牌', 'red card') },
      { light: 'at-risk', when: [done('lt', 80)], ...card('黄牌', 'yellow card') },
      OTHERWISE,
    ],
  },
  {
    key: 'yinchuan-projects',
    zh: '银川 2025：应开工月未开工黄灯，逾期三个月红灯',
    en: 'Yinchuan 2025: yellow when due and not done, red after three months',
    source: {
      zh: '银川市 2025 年做法：应开工月未开工黄灯，逾期三个月红灯；慢 10 至 30 个百分点黄灯，慢 30 个以上红灯（这里以完成应完成投资的 90% 与 70% 代替）。',
      en: 'Practice of Yinchuan, 2025; its 10 and 30 points are taken as 90 and 70% of the investment due.',
    },
    rules: [
      { light: 'behind', when: [overdue(3)], ...card('红灯', 'red') },
      { light: 'behind', when: [done('lt', 70)], ...card('红灯', 'red') },
      { light: 'at-risk', when: [overdue(0)], ...card('黄灯', 'yellow') },
      { light: 'at-risk', when: [done('lt', 90)], ...card('黄灯', 'yellow') },
      { ...OTHERWISE, ...card('绿灯', 'green') },
    ],
  },
  {
    key: 'sanya-projects',
    zh: '三亚：一个月未报黄灯，两个月红灯；少一半以上红灯',
    en: 'Sanya: one month unreported yellow, two red; over half short red',
    source: {
      zh: '三亚市做法：比计划少 50% 以内黄灯，以上红灯；一个月未报黄灯，两个月红灯。',
      en: 'Practice of Sanya: up to 50% short of plan yellow, above red; one month unreported yellow, two red.',
    },
    rules: [
      { light: 'behind', when: [missing(2)], ...card('红灯', 'red') },
      { light: 'behind', when: [done('lt', 50)], ...card('红灯', 'red') },
      { light: 'at-risk', when: [missing(1)], ...card('黄灯', 'yellow') },
      { light: 'at-risk', when: [done('lt', 100)], ...card('黄灯', 'yellow') },
      { ...OTHERWISE, ...card('绿灯', 'green') },
    ],
  },
]

export const DEFAULT_PROJECT_PRESET = PROJECT_PRESETS[0] as Preset

/** What is wrong with a list of rules for projects: all that is wrong with any list, and quantities that a project has not. */
export function checkProjectRules(rules: readonly LightRule[]): RuleProblem[] {
  const known: readonly string[] = PROJECT_QUANTITIES
  const strange = rules.flatMap((rule, index) =>
    rule.when.some(condition => !known.includes(condition.quantity))
      ? [
          {
            rule: index,
            zh: '项目只看逾期月数、完成应完成的比例、缺报月数和形象进度。',
            en: 'A project has months overdue, the share of what is due, unreported months and physical progress, and nothing else.',
          },
        ]
      : [],
  )
  return [...checkRules(rules), ...strange]
}
