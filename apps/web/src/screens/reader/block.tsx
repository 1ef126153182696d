import type { TextBlock } from '@lantu/model/api/document'
import type { RegisteredStatement } from '@lantu/model/api/registered-statement'
import { memo } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Marked } from './marked.tsx'
import { TableBlock } from './table-block.tsx'

interface BlockProps {
  block: TextBlock
  depth: number
  marks: readonly RegisteredStatement[]
  selected: boolean
  chosen: string | undefined
  onSelect: (start: number) => void
}

/** One heading, paragraph or table of the document. */
export const Block = memo(function Block({ block, depth, marks, selected, chosen, onSelect }: BlockProps) {
  const { t } = useText()
  // a hard-wrapped line goes on: breaks become signs without width, so that positions stay
  const text = block.text.replace(/\s*\n\s*/g, match => '\u2060'.repeat(match.length))
  if (block.kind === 'aside') return null
  if (block.kind === 'heading') {
    const Heading = depth <= 2 ? 'h2' : 'h3'
    return (
      <Heading id={`b${block.start}`} className={depth > 3 ? 'minor' : undefined}>
        {block.text}
      </Heading>
    )
  }
  if (block.kind === 'table') {
    return (
      <div id={`b${block.start}`} className={selected ? 'tbl sel' : 'tbl'} onClick={() => onSelect(block.start)}>
        <TableBlock block={block} marks={marks} chosen={chosen} />
      </div>
    )
  }
  const kinds = [...new Set(marks.map(mark => mark.kind))]
  return (
    // the keyboard walks paragraphs with J and K; a click does the same
    <p
      id={`b${block.start}`}
      className={selected ? 'sel' : undefined}
      aria-current={selected ? 'true' : undefined}
      onClick={() => onSelect(block.start)}
    >
      {kinds.length ? (
        <span className="mg" aria-hidden="true">
          {kinds.map(kind => (
            <i key={kind}>{t.kindMark[kind]}</i>
          ))}
        </span>
      ) : null}
      <Marked text={text} start={block.start} marks={marks} chosen={chosen} />
    </p>
  )
})
