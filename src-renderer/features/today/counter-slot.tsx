import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

import type { Counter } from './today-facts.ts'

import styles from './counter-card.module.css'

type Running = Counter['running'][number]

/** `14 h – 18 h`, and what the series is called if it has a name: `Vélos · 14 h – 18 h`. */
export const runningTitle = (formatting: Formatting, { seriesName, startTime, endTime }: Running): string =>
  [seriesName, formatting.timeRange(startTime, endTime)].filter((text) => text !== '').join(' · ')

/** The counter of the slot that was chosen among those running; of the first, until then and once it is over. */
export function useChosenCounter(counter: Counter) {
  const [slotId, choose] = useState<string | null>(null)
  const chosen = useMemo(() => {
    const slot = counter.running.find((one) => one.slotId === slotId)
    return slot === undefined ? counter : { ...counter, slot, ...countsOf(slot) }
  }, [counter, slotId])
  return { chosen, choose }
}

const countsOf = ({ date, count, today }: Running) => ({ date, count, today })

interface CounterSlotProps {
  readonly running: Counter['running']
  readonly slotId: string
  readonly onChoose: (slotId: string) => void
}

/** Two slots run at the same time: which one is being counted. */
export function CounterSlot({ running, slotId, onChoose }: CounterSlotProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <SegmentedControl
      label={t('today.counter.which')}
      isLabelShown
      className={styles.which}
      value={slotId}
      segments={running.map((one) => ({ value: one.slotId, label: runningTitle(formatting, one) }))}
      onChange={onChoose}
    />
  )
}
