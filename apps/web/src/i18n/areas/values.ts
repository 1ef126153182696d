export const zh = {
  entered: '录入',
  amended: '调整',
  enteredBy: (who: string, day: string) => `${who} 于 ${day} 录入`,
  byAmendment: (title: string, day: string) => `由《${title}》调整，${day} 起执行`,
  vintage: { '': '未注明', preliminary: '初步数', flash: '快报数', verified: '核实数', yearbook: '年报数' } as Record<string, string>,
}

export const en: typeof zh = {
  entered: 'entered',
  amended: 'amended',
  enteredBy: (who: string, day: string) => `Entered by ${who} on ${day}`,
  byAmendment: (title: string, day: string) => `Set by “${title}”, in force from ${day}`,
  vintage: { '': 'unmarked', preliminary: 'preliminary', flash: 'flash', verified: 'verified', yearbook: 'yearbook' },
}
