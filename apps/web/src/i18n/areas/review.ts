export const zh = {
  carriedState: '沿用待确认',
  same: (document: string, state: string) => `原句没有变，沿用《${document}》的审核结果：${state}。`,
  confirm: (document: string, state: string) => `《${document}》里相近的一句，当时${state}：`,
  becomes: '沿用后改为',
  nothing: '沿用后按现在读到的通过。',
  rejects: '沿用后驳回。',
  take: '沿用',
  taken: '已沿用',
  takeAll: (n: number) => `全部沿用 ${n} 条`,
  carried: (same: number, confirm: number) =>
    same + confirm === 0 ? '前一版没有可以沿用的审核结果' : `沿用了前一版的 ${same} 条审核结果，另有 ${confirm} 条待确认`,
  carry: '沿用前一版的审核结果',
  look: '逐条确认',
}

export const en: typeof zh = {
  carriedState: 'Carried over, to be confirmed',
  same: (document, state) => `The sentence is the same; the decision on “${document}” was carried over: ${state.toLowerCase()}.`,
  confirm: (document, state) => `A sentence near this one in “${document}” was ${state.toLowerCase()}:`,
  becomes: 'Carried over, it becomes',
  nothing: 'Carried over, it is accepted as it is read now.',
  rejects: 'Carried over, it is rejected.',
  take: 'Carry over',
  taken: 'Carried over',
  takeAll: n => `Carry all ${n} over`,
  carried: (same, confirm) =>
    same + confirm === 0
      ? 'The edition before has no decisions to carry over'
      : `${same} ${same === 1 ? 'decision' : 'decisions'} on the edition before carried over, ${confirm} to be confirmed`,
  carry: 'Carry over the decisions on the edition before',
  look: 'Confirm one by one',
}
