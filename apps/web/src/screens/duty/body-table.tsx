import type { Body } from '@lantu/model/api/duty/bodies'
import { Link } from '@tanstack/react-router'
import { useText } from '../../i18n/use-text.ts'
import type { Dialog } from './organization-dialogs.tsx'
import { DialogButtons, Life, StandingCells, StandingSheet } from './standing-sheet.tsx'

export function BodyTable({ bodies, none, onOpen }: { bodies: readonly Body[]; none: string; onOpen: (dialog: Dialog) => void }) {
  const { t } = useText()
  const words = t.area.duty
  return (
    <StandingSheet
      title={words.bodies}
      count={bodies.length}
      actions={
        <DialogButtons
          onOpen={onOpen}
          items={[
            [words.addBody, { kind: 'add-body' }],
            [words.merge, { kind: 'merge-bodies' }],
          ]}
        />
      }
      head={
        <>
          <th>{words.name}</th>
          <th>{words.aliases}</th>
          <th>{words.governs}</th>
          <th className="r">{words.leads}</th>
          <th className="r">{words.supports}</th>
        </>
      }
    >
      {bodies.map(one => (
        <tr key={one.id} className={one.validTo ? 'dim' : undefined}>
          <td className="lead">
            <Link to="/duty/bodies/$id" params={{ id: one.id }} search={old => old}>
              {one.name}
            </Link>
            <Life of={one} />
          </td>
          <td className="cap" data-label={words.aliases} data-none={one.aliases.length ? undefined : ''}>
            {one.aliases.join(t.sign.list)}
          </td>
          <td data-label={words.governs} data-none={one.place ? undefined : ''}>
            {one.place}
          </td>
          <td className="r n" data-label={words.leads} data-none={one.leads ? undefined : ''}>
            {one.leads || ''}
          </td>
          <td className="r n" data-label={words.supports} data-none={one.supports ? undefined : ''}>
            {one.supports || ''}
          </td>
          <StandingCells of={one}>
            <DialogButtons
              onOpen={onOpen}
              items={[
                [words.change, { kind: 'edit-body', body: one }],
                [words.rename, { kind: 'rename-body', body: one }],
                [words.split, { kind: 'split-body', body: one }],
              ]}
            />
          </StandingCells>
        </tr>
      ))}
      {bodies.length ? null : (
        <tr>
          <td colSpan={7} className="cap">
            {none}
          </td>
        </tr>
      )}
    </StandingSheet>
  )
}
