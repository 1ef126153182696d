import type { WorkbookTrial } from '@lantu/model/api/values/values'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { ApiError } from '../../api/request.ts'
import { sendWorkbook } from '../../api/values.ts'
import { useText } from '../../i18n/use-text.ts'

/** A workbook out, which is the form; and back in: tried first, every bad cell named, taken whole or not at all. */
export function WorkbookBox({ address }: { address: string }) {
  const { t, language } = useText()
  const words = t.area.values
  const { message } = App.useApp()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [trial, setTrial] = useState<WorkbookTrial>()
  const failed = (error: Error) => void message.error(error instanceof ApiError ? error[language] : error.message)
  const send = useMutation({
    mutationFn: ({ file: one, apply }: { file: File; apply: boolean }) => sendWorkbook(one, apply),
    onSuccess: answer => {
      setTrial(answer)
      if (!answer.batch) return
      void message.success(words.saved(answer.batch.values))
      setFile(undefined)
      void client.invalidateQueries()
    },
    onError: failed,
  })
  const choose = (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen)
    setTrial(undefined)
    send.mutate({ file: chosen, apply: false })
  }
  return (
    <section className="sheet mt2 vbook">
      <div className="fig">
        <h2>{words.workbook}</h2>
        <span className="more">
          <a className="btn sm" href={address} download>
            {words.download}
          </a>
          <a className="btn sm" href={`${address}&form=wide`} download>
            {words.downloadWide}
          </a>
          <button className="btn sm" type="button" onClick={() => input.current?.click()}>
            {words.upload}
          </button>
          <input
            ref={input}
            type="file"
            accept=".xlsx"
            hidden
            aria-label={words.upload}
            onChange={event => {
              choose(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </span>
      </div>
      <p className="quiet2 cap">{words.workbookHelp}</p>
      {send.isPending ? (
        <p className="quiet2" role="status">
          {words.trying}…
        </p>
      ) : trial ? (
        <div className="quiet2" role="status">
          <p>
            {trial.batch
              ? words.saved(trial.batch.values)
              : trial.problems.length
                ? words.trialBad(trial.problems.length + trial.moreProblems)
                : words.trialGood(trial.rows, trial.changes, trial.unchanged)}
          </p>
          {trial.problems.length ? (
            <ul className="vproblems">
              {trial.problems.map(problem => (
                <li key={`${problem.cell}-${problem.zh}`}>
                  <b className="n">{problem.cell || problem.sheet}</b> {problem[language]}
                </li>
              ))}
            </ul>
          ) : trial.batch || !file || trial.changes === 0 ? null : (
            <button className="btn pri" type="button" onClick={() => send.mutate({ file, apply: true })}>
              {words.take(trial.changes)}
            </button>
          )}
        </div>
      ) : null}
    </section>
  )
}
