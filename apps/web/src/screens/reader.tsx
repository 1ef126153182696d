import { useParams } from '@tanstack/react-router'
import { useText } from '../i18n/use-text.ts'
import { TitleBlock } from '../parts/page-head.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { showDay } from '../wording/show-moment.ts'
import { Paper } from './reader/paper.tsx'
import { Legend, ReaderHead } from './reader/reader-head.tsx'
import { Side } from './reader/side.tsx'
import { Tree } from './reader/tree.tsx'
import { useReading } from './reader/use-reading.ts'

/** A document as it was received: beside it its tree, and what was read from the paragraph in front. */
export function Reader() {
  const { t, language } = useText()
  const { id } = useParams({ strict: false }) as { id: string }
  const reading = useReading(id)
  const { document, sections, statements, blocks, byBlock, counts, selected, chosen, setSelected, setChosen, show } = reading
  if (reading.error) return <Failed error={reading.error} />
  if (!document.data || !sections.data || !blocks || !statements.data) return <Loading />
  const current = blocks.find(block => block.start === selected)
  const here = selected === null ? [] : (byBlock.get(selected) ?? [])
  const info = document.data
  return (
    <div className="wrap">
      <ReaderHead info={info} statements={statements.data.length} />
      <Legend counts={info.statements} />
      {info.notices.map(notice => (
        <p key={notice.code} className="cap">
          {notice[language]}
        </p>
      ))}
      <div className="cols">
        <Tree sections={sections.data} counts={counts} current={current?.section ?? -1} onGo={section => show(section.headingStart)} />
        <Paper reading={reading} blocks={blocks} sections={sections.data} />
        <Side
          statements={here}
          block={current}
          page={current?.page}
          chosen={chosen}
          onChoose={setChosen}
          onClose={() => setSelected(null)}
        />
      </div>
      <TitleBlock
        rows={[
          [t.document, info.fileName],
          [t.received, showDay(info.importedAt)],
          [t.drawing, t.reader],
        ]}
      />
    </div>
  )
}
