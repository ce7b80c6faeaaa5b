import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import type { InputOf, OutputOf } from '#shared/kernel/contract-kit.ts'
import { byFirstDay, patternGiving } from '#shared/rota/occurrence-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { ChangePreview } from './change-preview.tsx'
import { DayField } from './day-and-name-fields.tsx'
import { PatternFields } from './pattern-fields.tsx'
import { scheduleOf } from './pattern-words.ts'
import { seriesSentence } from './rota-refusals.ts'
import { closeDialog, type ChangeScope } from './rota-store.ts'
import { completePattern, completeSlot, newPattern, typedOfPattern, typedOfSlot } from './slot-draft.ts'
import { TermsFields } from './terms-fields.tsx'

import layout from '#renderer/ui/form.module.css'
import styles from './series-form.module.css'

type Series = OutputOf<WholeContract['rota']['getSeries']>
export type SeriesChange = InputOf<WholeContract['rota']['changeSeries']>

interface ChangeSlotDialogProps {
  readonly slotId: string
  readonly scope: ChangeScope
}

/** Changes a slot: this one, this and the following, or all; what it does to people is shown before it is done. */
export function ChangeSlotDialog({ slotId, scope }: ChangeSlotDialogProps) {
  const { data } = useQuery(api.rota.getSlot, { slotId }, [])
  const series = useQuery(
    api.rota.getSeries,
    data === undefined ? null : { seriesId: data.slot.seriesId },
    [],
  )
  if (data === undefined || series.data === undefined) return null
  return <ChangeForm slot={data.slot} series={series.data} first={scope} />
}

interface ChangeFormProps {
  readonly slot: SlotCard
  readonly series: Series
  readonly first: ChangeScope
}

function ChangeForm({ slot, series, first }: ChangeFormProps) {
  const { t } = useTranslation()
  const form = useChange(slot, series, first)
  const { scope, slotTyped, patternTyped, isAsked } = form
  const scopes: readonly ChangeScope[] = series.series.oneOff ? ['one'] : ['one', 'following', 'all']
  return (
    <Dialog
      title={t('series.changeTitle')}
      size="wide"
      isOpen
      onClose={closeDialog}
      closesOutside={false}
      actions={
        <>
          <Button onClick={closeDialog}>{t('slot.keepAsIs')}</Button>
          <Button variant="primary" onClick={() => void form.apply()}>
            {t(`series.apply.${scope}`)}
          </Button>
        </>
      }
    >
      {scopes.length > 1 && (
        <div>
          <SegmentedControl
            label={t('series.which')}
            isLabelShown
            value={scope}
            segments={scopes.map((value) => ({ value, label: t(`series.scope.${value}`) }))}
            onChange={form.setScope}
          />
          <p className={styles.soft}>{t(`series.scopeHint.${scope}`)}</p>
        </div>
      )}
      <div className={styles.columns}>
        <div className={layout.form}>
          {scope === 'one' ? (
            <>
              <DayField
                label={t('series.form.date')}
                value={slotTyped.date}
                onChange={(date) => form.typeSlot({ date })}
                isAsked={isAsked}
              />
              <TermsFields value={slotTyped} onChange={form.typeSlot} isAsked={isAsked} />
            </>
          ) : (
            <>
              <PatternFields value={patternTyped} onChange={form.typePattern} isAsked={isAsked} />
              <TermsFields value={patternTyped} onChange={form.typePattern} isAsked={isAsked} />
            </>
          )}
        </div>
        <ChangePreview change={form.change} refused={form.refused} />
      </div>
    </Dialog>
  )
}

/** What is typed for each scope, kept when one looks at another; and the change it makes. */
function useChange(slot: SlotCard, series: Series, first: ChangeScope) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [scope, setScope] = useState(first)
  const [slotTyped, setSlotTyped] = useState(() => typedOfSlot(slot))
  const [patternTyped, setPatternTyped] = useState(() => typedOfPatternAt(series, slot.plannedDate))
  const [isAsked, setIsAsked] = useState(false)
  // A refusal is about what was sent: it goes as soon as something else is typed.
  const [refused, setRefused] = useState<string | null>(null)
  const { seriesId, plannedDate: date } = slot
  const terms = completeSlot(slotTyped)
  const pattern = completePattern(patternTyped)
  const change = changeOf({ seriesId, date, scope }, terms, pattern)
  const apply = async () => {
    setIsAsked(true)
    if (change === null) return
    const result = await api.rota.changeSeries(change)
    const refusal = result.ok ? null : refusalOf(result.error)
    setRefused(refusal === null ? null : seriesSentence(t, formatting, refusal))
    if (!result.ok) return
    closeDialog()
    const { kept, moved } = result.value
    const touched = moved.length + kept.filter(({ past }) => !past).length
    const said = touched === 0 ? t('series.done.changed') : t('series.done.changedTell', { count: touched })
    offerUndo(said, result.act)
  }
  return {
    scope,
    setScope: (other: ChangeScope) => {
      setScope(other)
      setRefused(null)
    },
    slotTyped,
    patternTyped,
    isAsked,
    refused,
    change,
    apply,
    typeSlot: (part: Partial<typeof slotTyped>) => {
      setSlotTyped((before) => ({ ...before, ...part }))
      setRefused(null)
    },
    typePattern: (part: Partial<typeof patternTyped>) => {
      setPatternTyped((before) => ({ ...before, ...part }))
      setRefused(null)
    },
  }
}

function changeOf(
  {
    seriesId,
    date,
    scope,
  }: { readonly seriesId: string; readonly date: string; readonly scope: ChangeScope },
  slot: ReturnType<typeof completeSlot>,
  pattern: ReturnType<typeof completePattern>,
): SeriesChange | null {
  if (scope === 'one') return slot === null ? null : { seriesId, scope, date, slot }
  if (pattern === null) return null
  const sent = { ...pattern, weekdays: [...pattern.weekdays] }
  return scope === 'following' ? { seriesId, scope, date, pattern: sent } : { seriesId, scope, pattern: sent }
}

/** The version that gives that day, or else the last one before it: a kept slot has none of its own. */
function typedOfPatternAt(series: Series, date: string) {
  const ordered = series.patterns.toSorted(byFirstDay)
  const pattern =
    patternGiving(scheduleOf(series), date) ??
    ordered.findLast(({ fromDate }) => fromDate <= date) ??
    ordered[0]
  return pattern === undefined ? newPattern(date) : typedOfPattern(pattern)
}
