import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { CarriedSlots } from './carried-slots.tsx'
import { seriesSentence } from './rota-refusals.ts'
import { closeDialog } from './rota-store.ts'
import { slotTitle } from './slot-words.ts'

type Carried = OutputOf<WholeContract['rota']['endSeries']>

interface EndSeriesDialogProps {
  readonly seriesId: string
  readonly date: LocalDate
}

/** Ends a series after a day. Later slots with people stay, and are named once it is done. */
export function EndSeriesDialog({ seriesId, date }: EndSeriesDialogProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const [lastDate, setLastDate] = useState<LocalDate | null>(date)
  const [error, setError] = useState<string | null>(null)
  const [carried, setCarried] = useState<Carried | null>(null)
  const end = async () => {
    if (lastDate === null) {
      setError(t('series.form.missingDate'))
      return
    }
    const result = await api.rota.endSeries({ seriesId, lastDate })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : seriesSentence(t, formatting, refusal))
    if (!result.ok) return
    offerUndo(t('series.done.ended', { day: formatting.date(result.value.lastDate) }), result.act)
    if (result.value.kept.length === 0) closeDialog()
    else setCarried(result.value)
  }
  const isDone = carried !== null
  return (
    <Dialog
      title={t('series.endTitle')}
      isOpen
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t(isDone ? 'series.close' : 'series.giveUp')}</Button>
          {!isDone && (
            <Button variant="primary" isSubmit={false} onClick={() => void end()}>
              {t('series.endNow')}
            </Button>
          )}
        </>
      }
    >
      {carried === null ? (
        <>
          <DateField
            label={t('series.lastDay')}
            value={lastDate}
            today={today}
            onChange={setLastDate}
            hint={t('series.lastDayHint')}
          />
          <FieldError text={error} />
        </>
      ) : (
        <Kept carried={carried} />
      )}
    </Dialog>
  )
}

function Kept({ carried }: { readonly carried: Carried }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <CarriedSlots
      title={t('series.preview.kept', { count: carried.kept.length })}
      lines={carried.kept.map((slot) => ({
        id: slot.slotId,
        text: slotTitle(formatting, slot),
        names: [],
      }))}
    />
  )
}
