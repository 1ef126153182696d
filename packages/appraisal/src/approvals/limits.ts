/** How long a body may take over an approval before a project can be built, where the law says so. */
export interface ApprovalLimit {
  readonly kind: string
  readonly days: number
  /** Working days, or days of the calendar where the law counts those. */
  readonly unit: 'working' | 'calendar'
  readonly source: string
}

const GENERAL = '《行政许可法》第四十二条：自受理之日起二十日内作出决定；第八十二条：以工作日计算，不含法定节假日'
const general = (kind: string): ApprovalLimit => ({ kind, days: 20, unit: 'working', source: GENERAL })

/**
 * Statutory limits by kind of approval. Where a special law is known it stands; else the general rule for administrative
 * licences. What is no licence (社会稳定风险评估, 初步设计) has none. A city's own promise is mostly shorter: an authority sets its own
 * beside these, and a single approval may carry one of its own.
 */
export const STATUTORY_LIMITS: readonly ApprovalLimit[] = [
  {
    kind: 'initiation',
    days: 20,
    unit: 'working',
    source: '《企业投资项目核准和备案管理条例》（国务院令第673号）：自受理申请之日起20个工作日内（核准）',
  },
  general('siting'),
  general('land'),
  general('planning'),
  {
    kind: 'environment',
    days: 60,
    unit: 'calendar',
    source: '《环境影响评价法》第二十二条：收到报告书之日起六十日内，收到报告表之日起三十日内',
  },
  general('energy'),
  general('water'),
  { kind: 'construction', days: 7, unit: 'calendar', source: '《建筑法》第八条：自收到申请之日起七日内' },
]
