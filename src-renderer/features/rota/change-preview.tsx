import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { FieldError } from '#renderer/ui/field.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { addDays, type LocalDate } from '#shared/kernel/local-date.ts'
import { holdsPeople } from '#shared/rota/signup-state-rules.ts'

import { CarriedSlots } from './carried-slots.tsx'
import type { SeriesChange } from './change-slot-dialog.tsx'
import { patternWords } from './pattern-words.ts'
import { seriesSentence } from './rota-refusals.ts'
import { slotTitle } from './slot-words.ts'

import styles from './series-form.module.css'

type Preview = OutputOf<WholeContract['rota']['previewSeriesChange']>

interface ChangePreviewProps {
  /** Null while something is still missing. */
  readonly change: SeriesChange | null
  readonly refused: string | null
}

/** What the change would do, as it is typed: the next slots, what it replaces, every slot with people it touches. */
export function ChangePreview({ change, refused }: ChangePreviewProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { data, error } = useQuery(api.rota.previewSeriesChange, change, ['rota'])
  const refusal = error === null || change === null ? null : refusalOf(error)
  const sentence = refused ?? (refusal === null ? null : seriesSentence(t, formatting, refusal))
  if (change === null) return <FieldError text={refused} />
  return (
    <section className={styles.preview} aria-label={t('series.preview.title')}>
      <h3>{t('series.preview.title')}</h3>
      <FieldError text={sentence} />
      {data !== undefined && sentence === null && <Effects preview={data} asked={dayAsked(change)} />}
    </section>
  )
}

/** As far ahead as one query reads. */
const daysRead = 399

/** The day "this and following" was asked from; null for the other changes. */
const dayAsked = (change: SeriesChange): LocalDate | null =>
  change.scope === 'following' ? change.date : null

interface EffectsProps {
  readonly preview: Preview
  readonly asked: LocalDate | null
}

function Effects({ preview, asked }: EffectsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const kept = preview.kept.filter(({ past }) => !past)
  const past = preview.kept.length - kept.length
  const namesOf = useNames([
    ...kept.map(({ date }) => date),
    ...preview.moved.map(({ before }) => before.date),
  ])
  return (
    <>
      {asked !== null && preview.fromDate !== null && preview.fromDate > asked && (
        <p>{t('series.preview.fromNow', { day: formatting.date(preview.fromDate) })}</p>
      )}
      {preview.nextDates.length > 0 && (
        <p>
          {t('series.preview.next', { days: formatting.list(preview.nextDates.map(formatting.dayOfMonth)) })}
        </p>
      )}
      <CarriedSlots
        title={t('series.preview.replaced', { count: preview.replaced.length })}
        lines={preview.replaced.map((pattern) => ({
          id: pattern.id,
          text: t('series.preview.replacedLine', {
            day: formatting.date(pattern.fromDate),
            words: patternWords(t, formatting, pattern),
          }),
          names: [],
        }))}
      />
      {preview.moved.length + kept.length === 0 && (
        <p className={styles.soft}>{t('series.preview.nobody')}</p>
      )}
      <CarriedSlots
        title={t('series.preview.moved', { count: preview.moved.length })}
        lines={preview.moved.map(({ slotId, before, after }) => ({
          id: slotId,
          text: `${slotTitle(formatting, before)} → ${
            before.date === after.date
              ? formatting.timeRange(after.startTime, after.endTime)
              : slotTitle(formatting, after)
          }`,
          names: namesOf(slotId),
        }))}
      />
      <CarriedSlots
        title={t('series.preview.kept', { count: kept.length })}
        lines={kept.map((slot) => ({
          id: slot.slotId,
          text: slotTitle(formatting, slot),
          names: namesOf(slot.slotId),
        }))}
      />
      {past > 0 && <p className={styles.soft}>{t('series.preview.past', { count: past })}</p>}
    </>
  )
}

/** Who is on the slots of those days. */
function useNames(dates: readonly LocalDate[]): (slotId: string) => readonly string[] {
  const ordered = dates.toSorted()
  const from = ordered[0]
  const last = ordered.at(-1)
  const limit = from === undefined ? undefined : addDays(from, daysRead)
  const to = last !== undefined && limit !== undefined && last > limit ? limit : last
  const { data } = useQuery(
    api.rota.listSlots,
    from === undefined || to === undefined ? null : { from, to },
    ['rota'],
  )
  return (slotId) =>
    (data?.slots.find((slot) => slot.slotId === slotId)?.hosts ?? [])
      .filter(({ state }) => holdsPeople(state))
      .map(({ displayName }) => displayName)
}
