import type { LibraryJob } from '@lantu/model/api/library/exchange'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Modal, Progress } from 'antd'
import { useEffect, useState } from 'react'
import { jobQuery, sendWorkbook, undoLibraryEdit } from '../../../api/library.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useReturnFocus } from '../../../hooks/use-return-focus.ts'
import { useText } from '../../../i18n/use-text.ts'

/** The workbook's way in: try first, see every bad cell, then import; one touch takes it back. */
export function WorkbookDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useText()
  const words = t.area.library
  const client = useQueryClient()
  useReturnFocus()
  const { busy, change } = useChange()
  const [file, setFile] = useState<File>()
  const [jobId, setJobId] = useState<string>()
  const job = useQuery({ ...jobQuery(jobId ?? ''), enabled: jobId !== undefined })
  const done = job.data?.finishedAt !== undefined && job.data.finishedAt !== null
  useEffect(() => {
    if (done && job.data?.editId) void client.invalidateQueries({ queryKey: ['library'], predicate: query => query.queryKey[1] !== 'job' })
  }, [done, job.data?.editId, client])
  const send = async (dryRun: boolean) => {
    if (!file) return
    const made = await change(() => sendWorkbook(file, dryRun))
    if (made) setJobId(made.id)
  }
  const undo = () => void change(() => undoLibraryEdit(job.data?.editId ?? undefined), words.undone).then(onClose)
  const running = jobId !== undefined && !done
  return (
    <Modal title={words.importXlsx} open onCancel={onClose} footer={null} width={720}>
      <div className="edit flush">
        <p className="sub">{words.importHint}</p>
        <label>
          {words.chooseFile}
          <input
            type="file"
            accept=".xlsx,.zip"
            onChange={event => {
              setFile(event.target.files?.[0])
              setJobId(undefined)
            }}
          />
        </label>
        {running ? <Progress percent={Math.round((job.data?.progress ?? 0) * 100)} status="active" aria-label={words.importing} /> : null}
        {done && job.data ? <Outcome job={job.data} onUndo={undo} /> : null}
        {done && job.data?.error ? (
          <p role="alert" className="warm">
            {job.data.error[language]}
          </p>
        ) : null}
        {job.data?.problems.length ? <Problems job={job.data} /> : null}
        <div className="foot">
          <button type="button" className="btn" disabled={!file || busy || running} onClick={() => void send(true)}>
            {words.tryFirst}
          </button>
          <button
            type="button"
            className="btn pri"
            disabled={!file || busy || running || (done && !job.data?.dryRun)}
            onClick={() => void send(false)}
          >
            {words.importNow}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {t.close}
          </button>
        </div>
      </div>
    </Modal>
  )
}

/** What the workbook did, or would do, and the way back. */
function Outcome({ job, onUndo }: { job: LibraryJob; onUndo: () => void }) {
  const words = useText().t.area.library
  const { result } = job
  if (!result) return null
  const counts = [result.created, result.changed, result.same] as const
  return (
    <p role="status">
      <b>{job.dryRun ? words.wouldDo(...counts) : words.didDo(...counts)}</b>
      {words.rowsToo(result.months, result.money, result.milestones, result.others)}
      {job.editId ? (
        <button type="button" className="plain" onClick={onUndo}>
          {'　'}
          {words.undo}
        </button>
      ) : null}
    </p>
  )
}

/** Every cell that cannot be read, and what is wrong with it. */
function Problems({ job }: { job: LibraryJob }) {
  const { t, language } = useText()
  const words = t.area.library
  return (
    <div className="tscroll short" data-scroll>
      <table className="list">
        <thead>
          <tr>
            <th>{words.sheet}</th>
            <th>{words.cell}</th>
            <th>{words.whatIsWrong}</th>
          </tr>
        </thead>
        <tbody>
          {job.problems.map(problem => (
            <tr key={`${problem.sheet}${problem.cell}${problem.zh}`}>
              <td className="nw">{problem.sheet}</td>
              <td className="n b">{problem.cell}</td>
              <td>{problem[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {job.moreProblems ? <p className="cap">{words.more(job.moreProblems)}</p> : null}
    </div>
  )
}
