import type { NamedThing } from '@lantu/model/alignment'
import type { CheckedDocument, Finding } from '@lantu/model/finding'
import type { ProjectStatement, SystemStatement } from '@lantu/model/statement'
import { plural } from '@lantu/model/wording/plural'
import { alignThings } from '../align/align-things.ts'
import { composeFinding, lineageOf, sideOf } from '../compose-finding.ts'
import type { Rule } from '../rule.ts'
import { hasPlace, isPlan, writtenAfter } from '../sentences/relations.ts'

type Work = ProjectStatement | SystemStatement
interface Commitment {
  readonly document: CheckedDocument
  readonly work: Work
}

/** What has been done needs no carrying on. */
const isOpen = ({ work }: Commitment) => work.stage !== 'done'
/** A name of three characters (体育馆) is any of its kind. */
const isOwnName = ({ work }: Commitment) => work.name.length >= 5
const MOST_LISTED = 30

const looksAhead = (document: CheckedDocument) =>
  hasPlace(document) && (isPlan(document) || document.kind === 'proposal' || document.kind === 'work-report' || document.kind === 'annual')

function repeated(first: Commitment, last: Commitment, all: readonly Commitment[]): Finding {
  const { name } = first.work
  return composeFinding({
    rule: 'carried-commitment',
    gravity: 'note',
    subject: [first.document.place, name, lineageOf(first.document), lineageOf(last.document)],
    message: {
      zh: `“${name}”在前一期文件中已经承诺，后来的文件再次提出。`,
      en: `“${name}” was promised in an earlier document and is promised again in a later one.`,
    },
    sides: all.map(({ document, work }) => sideOf(document, work, document === first.document ? 'earlier' : 'later')),
  })
}

function dropped(earlier: CheckedDocument, later: CheckedDocument, works: readonly Commitment[]): Finding {
  const names = works.slice(0, 6).map(({ work }) => work.name)
  return composeFinding({
    rule: 'carried-commitment',
    gravity: 'note',
    subject: [earlier.place, lineageOf(earlier), lineageOf(later), 'dropped'],
    message: {
      zh: `上一期规划的 ${works.length} 个项目，这份规划没有再提，也没有交代结果：${names.join('、')}${works.length > names.length ? ' 等' : ''}。`,
      en: `${plural(works.length, 'project of the plan before is', 'projects of the plan before are')} neither carried on nor accounted for in this one: ${names.join(', ')}${works.length > names.length ? ' …' : ''}.`,
    },
    sides: works.slice(0, MOST_LISTED).map(({ document, work }) => sideOf(document, work, 'earlier')),
  })
}

/**
 * 承诺延续或消失 / A commitment carried on, or dropped
 *
 * 前一期文件承诺的项目、平台、制度，在后一期文件中再次提出；或前一期规划的项目，后一期规划没有再提。都作提示，供人判断是延续、推迟还是重复。
 *
 * A project, platform or institution that an earlier document promised is promised again later; or a project of the plan before
 * is not spoken of in the plan after. Both are notes: a person judges whether it goes on, has slipped, or is repeated.
 *
 * Finds:
 *
 *     # 青川湖市国民经济和社会发展第十三个五年规划纲要（2016—2020年）
 *     第三章 重大项目
 *     加快建设⟦青川湖国际会展中心⟧。
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第三章 重大项目
 *     加快建设⟦青川湖国际会展中心⟧。
 *     = note
 *
 * Leaves alone:
 *
 *     # 青川湖市国民经济和社会发展第十四个五年规划纲要（2021—2025年）
 *     第三章 重大项目
 *     加快建设青川湖国际会展中心。
 *     第四章 服务业
 *     加快建设青川湖国际会展中心。
 */
export const carriedCommitment: Rule = {
  name: 'carried-commitment',
  *check({ documents }): Generator<Finding> {
    const ahead = documents.filter(looksAhead)
    if (ahead.length < 2) return
    const byId = new Map<string, Commitment>()
    const things: NamedThing[] = []
    for (const document of ahead) {
      for (const work of document.statements) {
        if (work.kind !== 'project' && work.kind !== 'system') continue
        const commitment = { document, work }
        if (!isOpen(commitment) || !isOwnName(commitment)) continue
        const id = `${document.name}\u0000${work.at}`
        byId.set(id, commitment)
        things.push({ id, kind: work.kind, document: document.name, name: work.name_simplified ?? work.name, place: document.place ?? '' })
      }
    }
    const followed = new Set<Commitment>()
    for (const set of alignThings(things).sets) {
      const all = set.flatMap(id => byId.get(id) ?? []).toSorted((a, b) => writtenAfter(a.document) - writtenAfter(b.document))
      const [first, last] = [all[0], all.at(-1)]
      for (const commitment of all) if (last && commitment.document !== last.document) followed.add(commitment)
      // within its own period a commitment is being kept; past it, it is carried on
      const due = first?.document.period?.to ?? Number.POSITIVE_INFINITY
      if (!first || !last || due > writtenAfter(last.document)) continue
      yield repeated(first, last, all)
    }
    const open = [...byId.values()]
    for (const earlier of ahead.filter(d => d.kind === 'outline')) {
      const later = ahead.find(d => d.kind === 'outline' && d.place === earlier.place && d.period?.from === (earlier.period?.to ?? 0) + 1)
      const works = open.filter(c => c.document === earlier && c.work.kind === 'project' && !followed.has(c))
      if (later && works.length) yield dropped(earlier, later, works)
    }
  },
}
