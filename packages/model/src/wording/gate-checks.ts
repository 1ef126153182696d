/** What a project must have before it may go on to its next stage, as it is called in a list of what is there and of what is missing. */
export const GATE_CHECKS = {
  confirmed: '入库确认',
  place: '地方',
  sector: '领域',
  scale: '建设规模',
  investment: '总投资',
  lead: '牵头单位',
  schedule: '计划开工与完工',
  milestones: '节点',
  sources: '资金来源',
  initiation: '立项',
  land: '用地',
  environment: '环评',
  construction: '施工许可',
  started: '实际开工日期',
  finished: '实际完工日期',
  progress: '形象进度 100%',
} as const

export type GateCheck = keyof typeof GATE_CHECKS
