import type { ImportJob } from '@lantu/model/api/import'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiError, post } from '../api/request.ts'
import { useText } from '../i18n/use-text.ts'

/** Drop files here, or choose them: each becomes an import. */
export function ImportBox({ planId }: { planId?: string | undefined }) {
  const { t, language } = useText()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  // what is refused is no import and stands in no list: it stays here until the next files come
  const [refused, setRefused] = useState<readonly { name: string; why: string }[]>([])
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      setRefused([])
      for (const file of files) {
        const form = new FormData()
        // fields first: the server reads them before the file ends
        if (planId) form.append('planId', planId)
        form.append('file', file, file.name)
        try {
          await post<ImportJob>('/imports', form)
        } catch (error) {
          // one file that is refused does not keep the others out
          const why = error instanceof ApiError ? error[language] : (error as Error).message
          setRefused(before => [...before, { name: file.name, why }])
        }
      }
    },
    onSettled: () => void client.invalidateQueries(),
  })
  const take = (files: FileList | null) => {
    if (files?.length) upload.mutate([...files])
  }
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <p className="b">{upload.isPending ? `${t.uploading}…` : t.dropHere}</p>
      <p className="cap">{t.dropKinds}</p>
      <button className="btn pri" type="button" disabled={upload.isPending} onClick={() => input.current?.click()}>
        {t.chooseFiles}
      </button>
      <input
        ref={input}
        className="sr"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t.chooseFiles}
        accept=".docx,.pdf,.html,.htm,.txt"
        onChange={event => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      {refused.length ? (
        <div className="refused" role="alert">
          <p className="b">{t.refused(refused.length)}</p>
          <ul>
            {refused.map((one, i) => (
              <li key={`${i}-${one.name}`}>
                <b>{one.name}</b>
                {t.sign.colon}
                {one.why}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
