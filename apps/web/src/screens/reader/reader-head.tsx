import type { DocumentSummary } from '@lantu/model/api/document'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { WithdrawDocument } from '../../parts/withdraw-document.tsx'
import type { Search } from '../../search.ts'
import { MARK } from './marked.tsx'

const KINDS = ['observation', 'goal', 'task', 'project', 'system'] as const

/** What a document is, how much was read from it and reviewed, and the way to the file as it came. */
export function ReaderHead({ info, statements }: { info: DocumentSummary; statements: number }) {
  const { t } = useText()
  const navigate = useNavigate()
  return (
    <div className="ph">
      <div>
        <PageTitle>{info.title}</PageTitle>
        <p>
          {t.characters(formatNumber(info.length))}
          {t.sign.end}
          {t.asReceived}
          {t.sign.comma}SHA-256 <span className="n">{info.sha256.slice(0, 12)}…</span>
          {t.sign.stop}
          {t.statementsCount(formatNumber(statements))}
          {t.sign.comma}
          {info.pending ? t.pendingOf(info.pending) : t.allReviewed}
        </p>
      </div>
      <div className="act">
        <a className="btn sm" href={`/api/v1/documents/${info.id}/original`}>
          {t.original}
        </a>
        <WithdrawDocument
          id={info.id}
          name={info.title}
          onDone={({ planToo }) =>
            navigate({ to: '/imports', search: (old: Search) => (planToo ? { plan: undefined } : { plan: old.plan }) })
          }
        />
      </div>
    </div>
  )
}

/** How each kind of statement is marked in the text, and how many there are. */
export function Legend({ counts }: { counts: DocumentSummary['statements'] }) {
  const { t } = useText()
  return (
    <div className="leg" aria-label={t.legend}>
      {KINDS.map(kind => (
        <span key={kind} className="chip">
          <KindMark kind={kind} />
          <mark className={MARK[kind]}>{t.kind[kind]}</mark>
          <b className="n">{counts[kind] ?? 0}</b>
        </span>
      ))}
    </div>
  )
}
