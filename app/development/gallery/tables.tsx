import { Badge } from '../../design/controls/badge'
import { CardTable, plainColumns } from '../../design/controls/card-table'
import { QrCode } from '../../design/controls/qr-code'
import { useSampleWords } from './sample-words'
import { Specimen } from './specimen'

/** What shows facts: tables that are cards where it is narrow, progress, and codes for cameras. */
export function Tables() {
  const t = useSampleWords()
  const columns = plainColumns([t('requirement'), t('hours'), t('state')])
  const rows = [
    {
      key: 1,
      cells: [
        { content: t('training') },
        { content: '7' },
        { content: <Badge kind="good">{t('met')}</Badge> },
      ],
    },
    {
      key: 2,
      cells: [
        { content: t('medical') },
        { content: '—' },
        { content: <Badge kind="care">{t('missing')}</Badge> },
      ],
    },
  ]
  return (
    <>
      <Specimen of="CardTable: with a heading in each row; of plain cells">
        <CardTable label={t('requirement')} columns={columns} rows={rows} hasRowHeadings />
        <CardTable label={t('state')} columns={columns} rows={rows} />
      </Specimen>
      <Specimen of="Progress: none, a part, all">
        {[0, 3, 10].map((value) => (
          <progress
            key={value}
            className="progress"
            value={value}
            max={10}
            aria-label={`${value}/10`}
          />
        ))}
      </Specimen>
      <Specimen of="QrCode">
        <QrCode
          className="factor-qr"
          text="https://shanyrak.example/verify/SHNR-2222-3333"
          label={t('qr')}
        />
      </Specimen>
    </>
  )
}
