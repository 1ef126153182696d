import type { ProjectDetail } from '@lantu/model/api/library/project'
import { useRef, useState } from 'react'
import { fileAddress, removeProjectFile, sendProjectFile } from '../../../api/library.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useText } from '../../../i18n/use-text.ts'
import { formatBytes } from '../../../lib/numbers.ts'
import { DateField } from '../../../parts/date-field.tsx'

/** Photographs and papers of a project, by month. */
export function ProjectFiles({ project }: { project: ProjectDetail }) {
  const { t } = useText()
  const words = t.area.library
  const { busy, change } = useChange()
  const [month, setMonth] = useState(project.reportedMonth ?? '')
  const input = useRef<HTMLInputElement>(null)
  const send = async (files: FileList | null) => {
    for (const file of files ?? []) await change(() => sendProjectFile(project.id, file, month), words.saved)
    if (input.current) input.current.value = ''
  }
  return (
    <section className={project.files.length ? 'sheet' : 'sheet noprint'}>
      <div className="fig">
        <h2>{words.photos}</h2>
        <span className="more noprint">
          <label className="cap">
            {words.month} <DateField unit="month" value={month} onValue={setMonth} />
          </label>{' '}
          <button type="button" className="plain" disabled={busy} onClick={() => input.current?.click()}>
            {words.addFile}
          </button>
          <input
            ref={input}
            hidden
            multiple
            type="file"
            accept=".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx"
            aria-label={words.addFile}
            onChange={event => void send(event.target.files)}
          />
        </span>
      </div>
      {project.files.length ? (
        <ul className="photos">
          {project.files.map(file => (
            <li key={file.id}>
              {file.mediaType.startsWith('image/') ? (
                <a href={fileAddress(project.id, file.id)} target="_blank" rel="noreferrer">
                  <img src={fileAddress(project.id, file.id)} alt={file.caption || file.name} loading="lazy" />
                </a>
              ) : (
                <a className="doc" href={fileAddress(project.id, file.id)}>
                  {file.name}
                </a>
              )}
              <span className="cap">
                {[file.month, file.caption, formatBytes(file.bytes)].filter(Boolean).join(' · ')}{' '}
                <button
                  type="button"
                  className="plain noprint"
                  onClick={() => void change(() => removeProjectFile(project.id, file.id), words.saved)}
                >
                  {words.remove}
                </button>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="foot cap">{words.fileHint}</p>
      )}
    </section>
  )
}
