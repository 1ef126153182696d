// One value as a table of indicators prints it, and what it says.

export const eq = value => ({ print: String(value), value, comparator: 'eq' })
export const ge = value => ({ print: `≥${value}`, value, comparator: 'ge' })
export const lt = value => ({ print: `<${value}`, value, comparator: 'lt' })
export const above = value => ({ print: `${value}以上`, value, comparator: 'ge' })
export const about = value => ({ print: `${value}左右`, value, comparator: 'approx' })
export const within = value => ({ print: `${value}以内`, value, comparator: 'le' })
export const summed = value => ({ print: `〔${value}〕`, value, comparator: 'eq', summed: true })
export const range = (low, high) => ({ print: `${low}-${high}`, value: [low, high], comparator: 'eq' })
export const none = { print: '—' }
export const left = { print: '' }
export const said = print => ({ print })
