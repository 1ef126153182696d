import { APPROVAL_KINDS } from '@lantu/model/api/library/kinds'
import type { ApprovalSettings, OwnLimit } from '@lantu/model/api/library/lists'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { approvalSettingsQuery, setApprovalSettings } from '../../../api/library.ts'
import { useChange } from '../../../hooks/use-change.ts'
import { useText } from '../../../i18n/use-text.ts'
import { DateField } from '../../../parts/date-field.tsx'
import { FormDialog } from '../../../parts/form-dialog.tsx'
import { AddRow, RemoveCell, useRowDrafts } from '../row-drafts.tsx'

/** The authority's own limits beside the law's, and its own working days beside the built-in calendar. */
export function ApprovalSettingsDialog({ onClose }: { onClose: () => void }) {
  const settings = useQuery(approvalSettingsQuery())
  return settings.data ? <Settings key={settings.data.version} settings={settings.data} onClose={onClose} /> : null
}

type Kind = (typeof APPROVAL_KINDS)[number]
/** What has been typed of the authority's own limits, by kind. */
type Limits = Readonly<Record<string, Partial<OwnLimit>>>

function Settings({ settings, onClose }: { settings: ApprovalSettings; onClose: () => void }) {
  const { t } = useText()
  const words = t.area.library
  const { busy, change } = useChange()
  const [limits, setLimits] = useState<Limits>(Object.fromEntries(settings.limits.map(limit => [limit.kind, limit])))
  const days = useRowDrafts(settings.days)
  const put = (kind: string, patch: Partial<OwnLimit>) => setLimits({ ...limits, [kind]: { ...limits[kind], ...patch } })
  const save = async () => {
    const given = {
      days: days.drafts.map(draft => draft.row).filter(one => one.day),
      limits: APPROVAL_KINDS.flatMap(kind => {
        const limit = limits[kind]
        return limit?.days ? [{ kind, days: limit.days, unit: limit.unit ?? ('working' as const), source: limit.source ?? '' }] : []
      }),
    }
    if (await change(() => setApprovalSettings(settings.version, given), words.saved)) onClose()
  }
  return (
    <FormDialog
      title={words.approvalSettings}
      open
      busy={busy}
      changed={days.shorter}
      width={960}
      onClose={onClose}
      onSave={() => void save()}
    >
      <p className="cap">{words.limitsHint}</p>
      <LimitTable law={settings.law} limits={limits} onLimit={put} />
      <h3>{words.ownDays}</h3>
      <p className="cap">{words.ownDaysHint(settings.builtIn[0]?.year ?? 0, settings.builtIn.at(-1)?.year ?? 0)}</p>
      <OwnDays days={days} />
    </FormDialog>
  )
}

/** The law's limit and the authority's own for each kind of approval. */
function LimitTable({
  law,
  limits,
  onLimit,
}: {
  law: ApprovalSettings['law']
  limits: Limits
  onLimit: (kind: Kind, patch: Partial<OwnLimit>) => void
}) {
  const words = useText().t.area.library
  return (
    <div className="tscroll" data-scroll>
      <table className="rowed limits">
        <thead>
          <tr>
            <th>{words.approvalsTitle}</th>
            <th>{words.lawLimit}</th>
            <th style={{ width: '90px' }}>{words.ownLimit}</th>
            <th style={{ width: '120px' }}>{words.limitUnit}</th>
            <th>{words.limitSource}</th>
          </tr>
        </thead>
        <tbody>
          {APPROVAL_KINDS.map(kind => (
            <LimitRow
              key={kind}
              kind={kind}
              law={law.find(one => one.kind === kind)}
              own={limits[kind]}
              onLimit={patch => onLimit(kind, patch)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LimitRow({
  kind,
  law,
  own,
  onLimit,
}: {
  kind: Kind
  law: ApprovalSettings['law'][number] | undefined
  own: Partial<OwnLimit> | undefined
  onLimit: (patch: Partial<OwnLimit>) => void
}) {
  const words = useText().t.area.library
  const named = (what: string) => `${words.approvals[kind]} ${what}`
  return (
    <tr>
      <td>{words.approvals[kind]}</td>
      <td title={law?.source}>
        {law ? `${law.days} ${words.limitUnits[law.unit]}` : <span className="dim">{words.noLimit}</span>}
        {law ? <span className="cap law">{law.source}</span> : null}
      </td>
      <td>
        <input
          aria-label={named(words.ownLimit)}
          inputMode="numeric"
          pattern="[1-9]\d{0,2}|1000"
          value={own?.days ?? ''}
          onChange={event => onLimit({ days: Number(event.target.value.replace(/\D/g, '')) || undefined } as Partial<OwnLimit>)}
        />
      </td>
      <td>
        <select
          aria-label={named(words.limitUnit)}
          value={own?.unit ?? 'working'}
          onChange={event => onLimit({ unit: event.target.value as OwnLimit['unit'] })}
        >
          <option value="working">{words.limitUnits.working}</option>
          <option value="calendar">{words.limitUnits.calendar}</option>
        </select>
      </td>
      <td>
        <input
          aria-label={named(words.limitSource)}
          maxLength={200}
          value={own?.source ?? ''}
          onChange={event => onLimit({ source: event.target.value })}
        />
      </td>
    </tr>
  )
}

/** Days off that are worked, and working days that are off, beside the built-in calendar. */
function OwnDays({ days }: { days: ReturnType<typeof useRowDrafts<ApprovalSettings['days'][number]>> }) {
  const words = useText().t.area.library
  return (
    <>
      <div className="tscroll" data-scroll>
        <table className="rowed">
          <tbody>
            {days.drafts.map(({ key, row }) => (
              <tr key={key}>
                <td>
                  <DateField required label={words.day} value={row.day} onValue={on => days.put(key, { day: on })} />
                </td>
                <td>
                  <select
                    aria-label={words.dayKind}
                    value={String(row.works)}
                    onChange={event => days.put(key, { works: event.target.value === 'true' })}
                  >
                    <option value="false">{words.dayOff}</option>
                    <option value="true">{words.dayWorked}</option>
                  </select>
                </td>
                <td>
                  <input
                    aria-label={words.dayName}
                    placeholder={words.dayName}
                    maxLength={40}
                    value={row.name}
                    onChange={event => days.put(key, { name: event.target.value })}
                  />
                </td>
                <RemoveCell onRemove={() => days.remove(key)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <AddRow onAdd={() => days.add({ day: '', works: false, name: '' })} />
    </>
  )
}
