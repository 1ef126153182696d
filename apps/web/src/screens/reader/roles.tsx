import type { TextBlock } from '@lantu/model/api/document'
import { useText } from '../../i18n/use-text.ts'

/** What each sentence of the paragraph is for, by its first words. */
export function Roles({ block }: { block: TextBlock | undefined }) {
  const { t } = useText()
  if (!block?.sentences?.length) return null
  const signs = [...block.text]
  return (
    <section className="roles" aria-label={t.sentencesHere}>
      <h3 className="cap">{t.sentencesHere}</h3>
      <ul>
        {block.sentences.map(({ start, end, role }) => {
          const words = signs
            .slice(start - block.start, end - block.start)
            .join('')
            .replace(/\s+/g, '')
          return (
            <li key={start}>
              <b className={`role ${role}`}>{t.role[role]}</b>
              <span lang="zh-CN">{words.length > 18 ? `${words.slice(0, 17)}…` : words}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
