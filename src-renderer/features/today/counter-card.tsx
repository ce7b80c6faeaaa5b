import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useHotkeys } from '#renderer/lib/hotkeys.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'

import { CounterSlot, runningTitle, useChosenCounter } from './counter-slot.tsx'
import { useCounting, type Counting } from './counting.ts'
import { KindButtons } from './kind-buttons.tsx'
import type { Counter } from './today-facts.ts'
import { TotalForm } from './total-form.tsx'
import { UncountedSlots } from './uncounted-slots.tsx'

import styles from './counter-card.module.css'

interface CounterCardProps {
  readonly counter: Counter
  /** Slots of today are over: some may not be counted yet. */
  readonly hasEarlier: boolean
}

/**
 * The counter: the biggest thing of the screen. F2 counts from anywhere on it, Shift F2 takes one back; with the
 * focus on the counter, the + and − keys do too.
 */
export function CounterCard({ counter: facts, hasEarlier }: CounterCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { chosen: counter, choose } = useChosenCounter(facts)
  const counting = useCounting(counter)
  const [isTyping, setIsTyping] = useState(false)
  const totalButton = useRef<HTMLButtonElement>(null)
  const stopTyping = () => {
    setIsTyping(false)
    totalButton.current?.focus()
  }
  useHotkeys({ f2: () => counting.tap(1), 'shift+f2': () => counting.tap(-1) })
  const title = counter.slot === null ? t('today.counter.outsideSlots') : t('today.counter.duringSlot')
  const running = counter.running.find(({ slotId }) => slotId === counter.slot?.slotId)
  const hasChoice = counter.running.length > 1
  return (
    <Card
      title={title}
      sub={running !== undefined && !hasChoice ? runningTitle(formatting, running) : undefined}
      actions={<span className={styles.hint}>{t('today.counter.keys')}</span>}
    >
      {running !== undefined && hasChoice && (
        <CounterSlot running={counter.running} slotId={running.slotId} onChoose={choose} />
      )}
      <div
        role="group"
        aria-label={title}
        className={styles.counter}
        onKeyDown={(event) => countByKey(event, counting)}
      >
        {isTyping ? (
          <TotalForm
            // What is typed is the total of one slot.
            key={running?.slotId}
            counting={counting}
            isFree={counter.slot === null}
            onClose={stopTyping}
          />
        ) : (
          <Figure counting={counting} />
        )}
        <FieldError text={counting.problem} />
        <KindButtons counter={counter} onTap={(kind) => counting.tap(1, kind)} />
        <div className={styles.acts}>
          <Button ref={totalButton} aria-expanded={isTyping} onClick={() => setIsTyping(!isTyping)}>
            {t('today.counter.total')}
          </Button>
          {counting.total === null && !isTyping && (
            <Button onClick={() => void counting.typeTotal(0)}>{t('today.counter.nobodyYet')}</Button>
          )}
          <a className={styles.link} href={addressOf('visits', ['day', counter.date])}>
            {t('today.counter.seeAll')}
          </a>
        </div>
      </div>
      <DayTotal counter={counter} />
      {hasEarlier && <UncountedSlots date={counter.date} />}
    </Card>
  )
}

/** The whole day, and what is never counted. */
function DayTotal({ counter }: { readonly counter: Counter }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <p className={styles.promise}>
      <strong>
        {counter.today.state === 'notCounted'
          ? t('today.counter.todayNotCounted')
          : t('today.counter.today', { total: formatting.number(counter.today.total) })}
      </strong>
      {' · '}
      {t('today.counter.promise')}
    </p>
  )
}

function countByKey(event: KeyboardEvent, { tap }: Counting): void {
  const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea')
  if (isField || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
  if (event.key === '+') tap(1)
  else if (event.key === '-') tap(-1)
  else return
  event.preventDefault()
}

function Figure({ counting }: { readonly counting: Counting }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { total, tap } = counting
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.minus}
        aria-label={t('today.counter.minus')}
        onClick={() => tap(-1)}
      >
        −1
      </button>
      <output className={styles.figure} aria-live="polite" data-count={total ?? 'notCounted'}>
        {total === null ? (
          <>
            <span className={styles.none} aria-hidden="true">
              –
            </span>
            <span className={styles.notCounted}>{t('today.counter.notCounted')}</span>
          </>
        ) : (
          <span className={styles.number}>{formatting.number(total)}</span>
        )}
      </output>
      <button
        type="button"
        className={styles.plus}
        aria-label={t('today.counter.plus')}
        aria-keyshortcuts="F2"
        onClick={() => tap(1)}
      >
        +1
      </button>
    </div>
  )
}
