import { Cues } from '../../../patterns/cues.ts'
import type { Verb } from '../lexicon/verbs.ts'

/** Verbs that make systems and programmes, and things only where these have names of their own. */
const OF_SYSTEMS = new Cues('完善 健全 优化 规范 探索 建立 构建 形成 推行 实行 开展 制定 培育 引进 创新 整合 执行 落实 提升 升级')

/** Verbs that make systems and programmes. */
export const ofSystems = (verb: Verb) => OF_SYSTEMS.in(verb.word)

/** Verbs that make things. */
export const makes = (verb: Verb | null) => verb !== null && verb.force === 'strong' && !ofSystems(verb)
