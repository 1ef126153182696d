import type { Section } from '@lantu/model/tree'
import { atStart } from '../../../patterns/gates.ts'
import { verbAt } from '../lexicon/verbs.ts'
import { VERB_OF_LABEL } from './labels.ts'
import type { Carried } from './read-clause.ts'

/** 开工项目, 今年续建的重点工程（12项）: a heading that says how far the works under it are. */
const HEADING = atStart(
  /^(?:今年|年度|计划|拟|全[市县区省])*(新开工|新建|续建|在建|竣工|完工|建成|投产|开工|前期|拟建|储备|谋划)(?:建设)?的?(?:重点|重大|主要)?(?:建设)?(?:项目|工程)(?:清单|名单)?(?:（[^）]{1,8}）)?$/,
)

/** What the headings over the works of a document put them under, each heading looked at once. */
export class HeadingLabels {
  private readonly sections: readonly Section[]
  private readonly known = new Map<number, Carried | null>()

  constructor(sections: readonly Section[]) {
    this.sections = sections
  }

  /** What stands over `section`, itself included; null where nothing says how far its works are. */
  over(section: number | null): Carried | null {
    if (section === null) return null
    const known = this.known.get(section)
    if (known !== undefined) return known
    const { title, parent } = this.sections[section] as Section
    const words = HEADING.mayHave(title.charCodeAt(0)) ? HEADING.exec(title)?.[1] : undefined
    const verb = words ? verbAt(VERB_OF_LABEL[words] ?? words, 0) : null
    const label = words && verb ? { verb: { ...verb, force: 'strong' as const }, words, label: true } : this.over(parent)
    this.known.set(section, label)
    return label
  }
}
