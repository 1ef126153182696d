import type { CheckedDocument, Finding, FindingSide } from '@lantu/model/finding'
import { form, plural } from '@lantu/model/wording/plural'
import { composeFinding, lineageOf } from '../compose-finding.ts'
import type { Rule } from '../rule.ts'
import { hasPlace, isPlan } from '../sentences/relations.ts'
import { sideInSentence } from '../sentences/sentences.ts'

/** 编制《…规划》, 制定…专项规划: a plan that is to come. */
const ANNOUNCED =
  /(?:编制|制定|出台|完成|启动|印发|组织编制)(?:实施|和实施|完成|并实施)?[^，。；《]{0,10}《([^》]{4,40}(?:规划|计划|方案))》/g
const plainTitle = (title: string) =>
  title.replace(/[“”"《》\s（）()]/g, '').replace(/\d{4}[—-]\d{4}年?|十[一二三四五]五|(?:修订|草案|送审稿|征求意见稿)/g, '')

const isSame = (a: string, b: string) => a.length >= 4 && b.length >= 4 && (a.includes(b) || b.includes(a))

/**
 * 宣布编制的规划没有登记 / A plan that was announced and is not there
 *
 * 规划中宣布编制某某规划，而一起检查的文件中没有这份规划。汇总为每份文件一条提示。只检查一份文件时不查。
 *
 * A plan announces that another will be drawn up, and none of the documents checked with it is that plan. One note for each
 * document; nothing is said where only one document is checked.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第八章 规划实施
 *     编制《⟦青川湖市能源发展规划⟧》，编制《⟦青川湖市水安全保障规划⟧》。
 *     # 澄湖区国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第一章 发展目标
 *     到2025年，森林覆盖率达到39%。
 *     = note
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第八章 规划实施
 *     编制《青川湖市能源发展规划》。
 *     # 青川湖市能源发展规划（2021—2025年）
 *     第一章 发展目标
 *     到2025年，非化石能源占能源消费总量比重达到18%。
 */
export const planUnregistered: Rule = {
  name: 'plan-unregistered',
  *check(corpus): Generator<Finding> {
    const { documents } = corpus
    if (documents.length < 2) return
    const titles = documents.map(document => plainTitle(document.title ?? document.name))
    for (const document of documents.filter(d => isPlan(d) && hasPlace(d))) {
      const announced = announcedIn(document, corpus.sentencesOf(document))
      const absent = announced.filter(({ title }) => !titles.some(known => isSame(known, plainTitle(title))))
      if (absent.length === 0) continue
      const names = [...new Set(absent.map(({ title }) => title))]
      yield composeFinding({
        rule: 'plan-unregistered',
        gravity: 'note',
        subject: [lineageOf(document)],
        message: {
          zh: `宣布编制的 ${names.length} 份规划没有登记：${names.slice(0, 8).join('、')}${names.length > 8 ? ' 等' : ''}。`,
          en: `${plural(names.length, 'plan')} that it announces ${form(names.length, 'is', 'are')} not registered: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}.`,
        },
        sides: absent.map(({ side }) => side),
      })
    }
  },
}

function announcedIn(
  document: CheckedDocument,
  sentences: ReturnType<Parameters<Rule['check']>[0]['sentencesOf']>,
): { title: string; side: FindingSide }[] {
  const own = plainTitle(document.title ?? '')
  return sentences.flatMap(sentence =>
    [...sentence.text.matchAll(ANNOUNCED)].flatMap(match => {
      const title = match[1] as string
      const from = match.index + match[0].indexOf(title)
      return isSame(own, plainTitle(title)) ? [] : [{ title, side: sideInSentence(sentence, from, from + title.length, 'stated') }]
    }),
  )
}
