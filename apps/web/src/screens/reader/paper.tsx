import type { SectionNode, TextBlock } from '@lantu/model/api/document'
import { Fragment, useMemo } from 'react'
import { Block } from './block.tsx'
import { firstOfPages } from './group.ts'
import type { useReading } from './use-reading.ts'

/** The document as it was received, what was read marked in it, its pages where it has them. */
export function Paper({
  reading: { byBlock, selected, chosen, setSelected },
  blocks,
  sections,
}: {
  reading: ReturnType<typeof useReading>
  blocks: readonly TextBlock[]
  sections: readonly SectionNode[]
}) {
  const pages = useMemo(() => firstOfPages(blocks), [blocks])
  return (
    <article className="paper" lang="zh-CN">
      {blocks.map((block, i) => {
        const page = pages.get(i)
        return (
          <Fragment key={`${block.kind}-${block.start}-${i}`}>
            {page === undefined ? null : (
              <div className="pg">
                <span>{page}</span>
              </div>
            )}
            <Block
              block={block}
              depth={sections[block.section]?.depth ?? 1}
              marks={byBlock.get(block.start) ?? []}
              selected={block.start === selected}
              chosen={chosen}
              onSelect={setSelected}
            />
          </Fragment>
        )
      })}
    </article>
  )
}
