import type { LightRule } from '@lantu/model/light'

/** A ready list of rules, with where its thresholds come from. A city takes one and changes what it likes. */
export interface Preset {
  readonly key: string
  readonly zh: string
  readonly en: string
  /** Whose practice it follows, and what the source leaves open and we have decided. */
  readonly source: { readonly zh: string; readonly en: string }
  readonly rules: readonly LightRule[]
}

const word = (zh: string, en: string) => ({ word: { zh, en } })
const RED = word('红灯', 'red')
const YELLOW = word('黄灯', 'yellow')
const GREEN = word('绿灯', 'green')

/** What every list needs: without a value there is no light, a broken bound is behind, and what no rule reaches is not judged. */
const NO_DATA: LightRule = { light: 'no-data', when: [{ quantity: 'noData', is: 'eq', value: 1 }] }
const BROKEN: LightRule = { light: 'behind', when: [{ quantity: 'shortfall', is: 'gt', value: 0 }] }
const KEPT: LightRule = { light: 'on-course', when: [{ quantity: 'shortfall', is: 'eq', value: 0 }] }
const OTHERWISE: LightRule = { light: 'no-data', when: [] }

const lag = (is: 'ge' | 'gt' | 'le' | 'lt', value: number) => ({ quantity: 'lag', is, value }) as const
const completion = (is: 'ge' | 'lt', value: number) => ({ quantity: 'completion', is, value }) as const
const overdue = (value: number) => ({ quantity: 'overdue', is: 'ge', value }) as const

export const PRESETS: readonly Preset[] = [
  {
    key: 'lantu',
    zh: '蓝图：序时进度 5 与 10 个百分点',
    en: 'Lantu: 5 and 10 points behind schedule',
    source: { zh: '本系统的默认规则，不出自任何文件。', en: 'This system’s own default; it follows no document.' },
    rules: [
      NO_DATA,
      BROKEN,
      { light: 'behind', when: [overdue(3)] },
      { light: 'at-risk', when: [overdue(0)] },
      { light: 'ahead', when: [{ quantity: 'reached', is: 'eq', value: 1 }] },
      { light: 'behind', when: [lag('ge', 10)] },
      { light: 'at-risk', when: [lag('ge', 5)] },
      { light: 'ahead', when: [lag('le', -5)] },
      { light: 'on-course', when: [lag('lt', 5)] },
      KEPT,
      OTHERWISE,
    ],
  },
  {
    key: 'yinchuan',
    zh: '银川 2025：序时 10 与 30 个百分点',
    en: 'Yinchuan 2025: 10 and 30 points',
    source: {
      zh: '银川市 2025 年做法：达到或快于序时绿灯，慢 10 至 30 个百分点黄灯，慢 30 个以上红灯；应开工月未开工黄灯，逾期三个月红灯。慢不足 10 个百分点，来源未说，这里算绿灯。',
      en: 'Practice of Yinchuan, 2025. Less than 10 points behind is not in the source; here it is green.',
    },
    rules: [
      NO_DATA,
      { ...BROKEN, ...RED },
      { light: 'behind', when: [overdue(3)], ...RED },
      { light: 'at-risk', when: [overdue(0)], ...YELLOW },
      { light: 'behind', when: [lag('gt', 30)], ...RED },
      { light: 'at-risk', when: [lag('ge', 10)], ...YELLOW },
      { light: 'on-course', when: [lag('lt', 10)], ...GREEN },
      { ...KEPT, ...GREEN },
      OTHERWISE,
    ],
  },
  {
    key: 'wuhan',
    zh: '武汉：应完成的 80% 与 60%',
    en: 'Wuhan: 80% and 60% of what is due',
    source: {
      zh: '武汉市做法：低于应完成进度的 80% 发黄牌，低于 60% 发红牌。',
      en: 'Practice of Wuhan: a yellow card below 80% of schedule, a red one below 60%.',
    },
    rules: [
      NO_DATA,
      { ...BROKEN, ...word('红牌', 'red card') },
      { light: 'behind', when: [completion('lt', 60)], ...word('红牌', 'red card') },
      { light: 'at-risk', when: [completion('lt', 80)], ...word('黄牌', 'yellow card') },
      { light: 'on-course', when: [completion('ge', 80)] },
      KEPT,
      OTHERWISE,
    ],
  },
  {
    key: 'sanya',
    zh: '三亚：比计划少一半以内与以上',
    en: 'Sanya: up to and over half short of plan',
    source: {
      zh: '三亚市做法：比计划少 50% 以内黄灯，以上红灯；一个月未报黄灯，两个月红灯。',
      en: 'Practice of Sanya: up to 50% short of plan yellow, above red; one month unreported yellow, two red.',
    },
    rules: [
      { light: 'behind', when: [{ quantity: 'missing', is: 'ge', value: 2 }], ...RED },
      NO_DATA,
      { ...BROKEN, ...RED },
      { light: 'behind', when: [completion('lt', 50)], ...RED },
      { light: 'at-risk', when: [{ quantity: 'missing', is: 'ge', value: 1 }], ...YELLOW },
      { light: 'at-risk', when: [completion('lt', 100)], ...YELLOW },
      { light: 'on-course', when: [completion('ge', 100)], ...GREEN },
      { ...KEPT, ...GREEN },
      OTHERWISE,
    ],
  },
  {
    key: 'tianjin',
    zh: '天津 2022：低于计划、低于全市平均、负增长',
    en: 'Tianjin 2022: below plan, below the mean, shrinking',
    source: {
      zh: '天津市 2022 年做法：低于计划或低于全市平均黄灯，负增长红灯。越低越好的指标，变差算负增长。',
      en: 'Practice of Tianjin, 2022: below plan or the city’s mean yellow, negative growth red. Where lower is better, getting worse counts as negative.',
    },
    rules: [
      NO_DATA,
      { ...BROKEN, ...RED },
      { light: 'behind', when: [{ quantity: 'growth', is: 'lt', value: 0 }], ...RED },
      { light: 'at-risk', when: [{ quantity: 'gap', is: 'lt', value: 0 }], ...YELLOW },
      { light: 'at-risk', when: [{ quantity: 'aboveMean', is: 'lt', value: 0 }], ...YELLOW },
      { light: 'on-course', when: [{ quantity: 'gap', is: 'ge', value: 0 }], ...GREEN },
      OTHERWISE,
    ],
  },
  {
    key: 'evaluation',
    zh: '中期评估：提前完成、快于预期、符合预期、滞后',
    en: 'Mid-term evaluation: done early, faster, as expected, behind',
    source: {
      zh: '国家“十四五”规划中期评估（2023 年）所用的四类。来源没有给出分界，这里取序时进度上下 5 个百分点。',
      en: 'The four classes of the national mid-term evaluation, 2023. The source gives no thresholds; here 5 points either way.',
    },
    rules: [
      NO_DATA,
      { ...BROKEN, ...word('滞后', 'behind') },
      { light: 'ahead', when: [{ quantity: 'reached', is: 'eq', value: 1 }], ...word('提前完成', 'done early') },
      { light: 'behind', when: [lag('ge', 5)], ...word('滞后', 'behind') },
      { light: 'ahead', when: [lag('le', -5)], ...word('快于预期', 'faster than expected') },
      { light: 'on-course', when: [lag('lt', 5)], ...word('符合预期', 'as expected') },
      { ...KEPT, ...word('符合预期', 'as expected') },
      OTHERWISE,
    ],
  },
  {
    key: 'open-sdg',
    zh: 'Open SDG：实际速度与所需速度之比 0.95 与 0.60',
    en: 'Open SDG: observed over required speed, .95 and .60',
    source: {
      zh: 'Open SDG 的进展计算：实际与所需复合年变化率之比，0.95、0.60 与 0 为界。只用首末两个值；底数须为正。',
      en: 'The progress calculation of Open SDG: observed over required compound annual change, cut at .95, .60 and 0. First and last value only; positive bases.',
    },
    rules: [
      NO_DATA,
      BROKEN,
      { light: 'ahead', when: [{ quantity: 'reached', is: 'eq', value: 1 }], ...word('已达目标', 'target achieved') },
      { light: 'on-course', when: [{ quantity: 'speed', is: 'ge', value: 0.95 }], ...word('进展显著', 'substantial progress') },
      { light: 'at-risk', when: [{ quantity: 'speed', is: 'ge', value: 0.6 }], ...word('进展一般', 'moderate progress') },
      { light: 'behind', when: [{ quantity: 'speed', is: 'ge', value: 0 }], ...word('进展甚微', 'negligible progress') },
      { light: 'behind', when: [{ quantity: 'speed', is: 'lt', value: 0 }], ...word('变差', 'deterioration') },
      KEPT,
      OTHERWISE,
    ],
  },
]

export const DEFAULT_PRESET = PRESETS[0] as Preset
/** The preset of a key, null where there is none. */
export const presetOf = (key: string): Preset | null => PRESETS.find(preset => preset.key === key) ?? null
