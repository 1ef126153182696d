import type { ProjectDetail } from '@lantu/model/api/library/project'
import { asQuoted } from '@lantu/model/wording/without-breaks'
import { useText } from '../../../i18n/use-text.ts'
import { Said } from '../../../parts/said.tsx'
import { SourceMark } from '../../../parts/source-mark.tsx'
import { Sheet } from './sheet.tsx'

/** The sentences of plans and reports that speak of the project. */
export function SentenceSheet({ project }: { project: ProjectDetail }) {
  const { t } = useText()
  const words = t.area.library
  if (!project.sentences.length) return null
  return (
    <Sheet title={words.sentences}>
      <ul className="quotes plain">
        {project.sentences.map(sentence => (
          <li key={sentence.statementId}>
            <blockquote lang="zh-CN">
              <Said>{asQuoted(sentence.quote)}</Said>
            </blockquote>
            <span className="cap">
              {sentence.planTitle} <SourceMark source={sentence} />
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
