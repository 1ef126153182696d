import { Dropdown } from 'antd'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { WorkbookDialog } from './workbook-dialog.tsx'

const files = [
  ['projects.xlsx', 'exportXlsx'],
  ['projects.zip', 'exportZip'],
  ['projects.csv', 'exportCsv'],
  ['projects.geojson', 'exportGeo'],
  ['oc4ids.json', 'exportOc4ids'],
] as const

export function ExchangeMenu() {
  const { t } = useText()
  const words = t.area.library
  const [importing, setImporting] = useState(false)
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'import', label: words.importXlsx, onClick: () => setImporting(true) },
            { type: 'divider' },
            ...files.map(([file, key]) => ({
              key: file,
              label: (
                <a href={`/api/v1/library/${file}`} download>
                  {words[key]}
                </a>
              ),
            })),
          ],
        }}
      >
        <button type="button" className="btn">
          {words.exchange} <span className="chev" />
        </button>
      </Dropdown>
      {importing ? <WorkbookDialog onClose={() => setImporting(false)} /> : null}
    </>
  )
}
