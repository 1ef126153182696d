import type { CleanText } from '@lantu/model/clean-text'
import type { Outline, Sentence } from '@lantu/model/tree'
import type { TaskDraft } from '../draft.ts'
import { sectionContexts } from '../observations/context/section-context.ts'

/** Verbs that open a commitment to act. */
const ACTIONS =
  '建立健全 建立完善 加快推进 加快建设 加快发展 加快构建 深入推进 深入实施 深入开展 全面推进 全面实施 全面落实 大力发展 大力推进 大力实施 积极推进 积极发展 积极引导 积极培育 积极开展 统筹推进 扎实推进 稳步推进 持续推进 着力推进 重点推进 组织实施 贯彻落实 ' +
  '推进 推动 加快 加强 实施 建设 建立 完善 健全 强化 深化 优化 提升 提高 扩大 促进 发展 培育 打造 构建 支持 鼓励 引导 落实 开展 推广 推行 改造 治理 整治 保护 修复 创新 创建 规范 严格 坚持 抓好 做好 做强 做大 完成 启动 新建 续建 扩建 改建 建成 引进 争取 探索 落地 整合 统筹 实行 组建 设立 制定 编制 出台 盘活 拓展 增强 巩固 壮大 确保 保障 防范 化解 降低 减少 控制 关闭 淘汰 普及 开通 开发 搭建 布局 延伸 依托 围绕'
const VERBS = ACTIONS.split(' ').toSorted((a, b) => b.length - a.length)
const MANNER =
  /^(?:要|应|必须|进一步|积极|大力|着力|切实|全面|全力|坚决|稳步|有序|持续|不断|深入|扎实|努力|始终|同时|继续|认真|科学|合理|充分|到\d{4}年[底末]?[，]?|力争|确保)+/
/** Sections that set out how to think and not what to do. */
const NOT_TASKS = /指导思想|基本原则|发展理念|形势|环境|机遇|挑战|问题|战略定位|发展目标|主要目标|奋斗目标|回顾|成就|意义/
const LEAD_BODY = /(?:由|责任单位[：:]|牵头单位[：:])([^，。；：]{2,30}?)(?:牵头|负责|组织实施|会同|，|。|；|$)/
const DUE = /(?:到|在)?((?:20\d\d)年(?:底|末|前|\d{1,2}月(?:底|末|前)?)?|“?十[一二三四五六]五”?期间)/
const MAX_LENGTH = 480

function taskOf(clean: CleanText, sentence: Sentence, section: number): TaskDraft | null {
  const text = clean.text.slice(sentence.start, sentence.end)
  if (text.length < 8 || text.length > MAX_LENGTH) return null
  const first = sentence.clauses.find(clause => clause.end - clause.start >= 4)
  if (!first) return null
  const words = clean.text.slice(first.start, first.end)
  const manner = MANNER.exec(words)?.[0].length ?? 0
  const verb = VERBS.find(word => words.startsWith(word, manner))
  if (!verb) return null
  const object = words.slice(manner + verb.length).replace(/(?<![，。；、])[，。；、]+$/, '')
  if (object.length < 2) return null
  const actor = LEAD_BODY.exec(text)?.[1]
  const due = DUE.exec(text)?.[1]
  const quote = { start: sentence.start, end: sentence.end }
  return {
    start: sentence.start,
    end: sentence.end,
    quote,
    section,
    rule: 'task.sentence',
    confidence: actor || due ? 0.8 : 0.7,
    action: verb,
    object: object.slice(0, 500),
    ...(actor ? { actor: actor.slice(0, 200) } : {}),
    ...(due ? { due: due.replace(/[“”]/g, '') } : {}),
  }
}

/** Sentences that commit to act, where the document looks ahead. */
export function extractTasks(clean: CleanText, outline: Outline): TaskDraft[] {
  const contexts = sectionContexts(outline)
  const drafts: TaskDraft[] = []
  for (const block of outline.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'bullet') continue
    if (contexts[block.section]?.status !== 'target' || NOT_TASKS.test(outline.sections[block.section]?.title ?? '')) continue
    for (const sentence of block.sentences) {
      const task = taskOf(clean, sentence, block.section)
      if (task) drafts.push(task)
    }
  }
  return drafts
}
