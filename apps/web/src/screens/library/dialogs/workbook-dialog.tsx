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
  const result = job.data?.result
  useEffect(() => {
    if (done && job.data?.editId) void client.invalidateQueries({ queryKey: ['library'], predicate: query => query.queryKey[1] !== 'job' })
  }, [done, job.data?.editId, client])
  const send = async (dryRun: boolean) => {
    if (!file) return
    const made = await change(() => sendWorkbook(file, dryRun))
    if (made) setJobId(made.id)
  }
  const running = jobId !== undefined && !done
  const counts = result ? ([result.created, result.changed, result.same] as const) : undefined
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
        {done && counts && result ? (
          <p role="status">
            <b>{job.data?.dryRun ? words.wouldDo(...counts) : words.didDo(...counts)}</b>
            {words.rowsToo(result.months, result.money, result.milestones, result.others)}
            {job.data?.editId ? (
              <button
                type="button"
                className="plain"
                onClick={() => void change(() => undoLibraryEdit(job.data?.editId ?? undefined), words.undone).then(onClose)}
              >
                {'　'}
                {words.undo}
              </button>
            ) : null}
          </p>
        ) : null}
        {done && job.data?.error ? (
          <p role="alert" className="warm">
            {job.data.error[language]}
          </p>
        ) : null}
        {job.data?.problems.length ? (
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
                {job.data.problems.map(problem => (
                  <tr key={`${problem.sheet}${problem.cell}${problem.zh}`}>
                    <td className="nw">{problem.sheet}</td>
                    <td className="n b">{problem.cell}</td>
                    <td>{problem[language]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {job.data.moreProblems ? <p className="cap">{words.more(job.data.moreProblems)}</p> : null}
          </div>
        ) : null}
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
