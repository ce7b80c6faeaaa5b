import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { slotIdOf } from '#shared/rota/slot.ts'

import { patternWords } from './pattern-words.ts'
import { seriesSentence } from './rota-refusals.ts'
import { closeDialog, openDialog } from './rota-store.ts'

import styles from './series-form.module.css'

type Summary = OutputOf<WholeContract['rota']['listSeries']>['series'][number]

/** Every series, with when it comes back and what can be done with it. */
export function SeriesListDialog() {
  const { t } = useTranslation()
  const today = useNow().date
  const [ended, setEnded] = useState(false)
  const { data } = useQuery(api.rota.listSeries, { ended }, ['rota'])
  return (
    <Dialog
      title={t('series.listTitle')}
      size="wide"
      isOpen
      onClose={closeDialog}
      actions={
        <Button variant="primary" onClick={() => openDialog({ kind: 'newSeries', fromDate: today })}>
          {t('rota.addSeries')}
        </Button>
      }
    >
      {data?.series.length === 0 && <p>{t('series.none')}</p>}
      <ul>
        {data?.series.map((series) => (
          <SeriesRow key={series.seriesId} series={series} />
        ))}
      </ul>
      <CheckField label={t('series.seeEnded')} isChecked={ended} onChange={setEnded} />
    </Dialog>
  )
}

function SeriesRow({ series }: { readonly series: Summary }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [isRenaming, setIsRenaming] = useState(false)
  const { seriesId, nextDate, pattern } = series
  const words = series.oneOff || pattern === null ? t('series.oneOff') : patternWords(t, formatting, pattern)
  const next =
    nextDate === null ? t('series.over') : t('series.next', { day: formatting.dayAndYear(nextDate) })
  const rename = {
    id: 'rename',
    label: t('series.rename'),
    onAction: () => setIsRenaming(true),
  }
  const change = (date: string) => ({
    id: 'change',
    label: t('series.scope.all'),
    onAction: () => openDialog({ kind: 'changeSlot', slotId: slotIdOf(seriesId, date), scope: 'all' }),
  })
  const end = (date: string) => ({
    id: 'end',
    label: t('series.end'),
    onAction: () => openDialog({ kind: 'endSeries', seriesId, date }),
  })
  return (
    <li className={styles.seriesRow}>
      {isRenaming ? (
        <Rename series={series} onDone={() => setIsRenaming(false)} />
      ) : (
        <div className={styles.seriesText}>
          {series.name !== '' && <span className={styles.seriesName}>{series.name}</span>}
          <span>{words}</span>
          <span className={styles.soft}>{next}</span>
        </div>
      )}
      <MenuButton
        label={t('series.actsOn', { series: series.name === '' ? words : series.name })}
        variant="quiet"
        entries={nextDate === null || series.oneOff ? [rename] : [change(nextDate), rename, end(nextDate)]}
      >
        <Ellipsis size={20} />
      </MenuButton>
    </li>
  )
}

interface RenameProps {
  readonly series: Summary
  readonly onDone: () => void
}

function Rename({ series, onDone }: RenameProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [name, setName] = useState(series.name)
  const [error, setError] = useState<string | null>(null)
  const keep = async () => {
    const result = await api.rota.nameSeries({ seriesId: series.seriesId, name: name.trim() })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : seriesSentence(t, formatting, refusal))
    if (!result.ok) return
    onDone()
    offerUndo(t('series.done.renamed'), result.act)
  }
  return (
    <div className={styles.rename}>
      <TextField
        label={t('series.form.name')}
        value={name}
        onChange={setName}
        maximumLength={80}
        autoFocus
        onEnter={() => void keep()}
        error={error}
      />
      <Button onClick={() => void keep()}>{t('series.keepName')}</Button>
    </div>
  )
}
