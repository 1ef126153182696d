import type { MenuProps } from 'antd'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { MenuButton } from '../../parts/menu-button.tsx'
import { WorkbookDialog } from './dialogs/workbook-dialog.tsx'

const files = [
  ['projects.xlsx', 'exportXlsx'],
  ['projects.zip', 'exportZip'],
  ['projects.csv', 'exportCsv'],
  ['projects.geojson', 'exportGeo'],
  ['oc4ids.json', 'exportOc4ids'],
] as const

/** A key presses the item, not the link within it. */
const pressLink: NonNullable<MenuProps['onClick']> = ({ domEvent }) => {
  if (domEvent.type === 'keydown') domEvent.currentTarget.querySelector('a')?.click()
}

export function ExchangeMenu() {
  const { t } = useText()
  const words = t.area.library
  const [importing, setImporting] = useState(false)
  return (
    <>
      <MenuButton
        className="btn"
        menu={{
          items: [
            { key: 'import', label: words.importXlsx, onClick: () => setImporting(true) },
            { type: 'divider' },
            ...files.map(([file, key]) => ({
              key: file,
              onClick: pressLink,
              label: (
                <a href={`/api/v1/library/${file}`} download>
                  {words[key]}
                </a>
              ),
            })),
          ],
        }}
      >
        {words.exchange} <span className="chev" />
      </MenuButton>
      {importing ? <WorkbookDialog onClose={() => setImporting(false)} /> : null}
    </>
  )
}
