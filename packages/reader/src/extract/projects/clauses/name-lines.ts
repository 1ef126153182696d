import type { Name } from '../names/name.ts'

const LINE = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})号线/
const NETWORK = /轨道交通|地铁|轻轨/g

/** 轨道交通完成投资94亿元，2号线加速推进: what the lines are of was said before. */
export function nameLines(found: readonly Name[], from: number, text: string): void {
  for (let i = from; i < found.length; i++) {
    const name = found[i] as Name
    if (!name.name.includes('号线') || !LINE.test(name.name)) continue
    const before = text.slice(Math.max(0, name.start - 80), name.start)
    name.name = (before.match(NETWORK)?.at(-1) ?? '') + name.name
  }
}
