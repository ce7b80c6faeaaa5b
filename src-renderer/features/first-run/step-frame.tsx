import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { isFocusFree } from '#renderer/ui/focus-keeper.ts'

import { goTo, type FirstRunStep } from './first-run-store.ts'

import styles from './first-run.module.css'

interface StepFrameProps {
  readonly title: string
  readonly back?: FirstRunStep | undefined
  /** Absent on the last page, where each choice is its own button. */
  readonly onNext?: (() => void) | undefined
  readonly children: ReactNode
}

/** One question: its title, what to answer with, and the two buttons. */
export function StepFrame({ title, back, onNext, children }: StepFrameProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The button that was pressed is gone with its question: reading goes on from the new one.
    if (isFocusFree()) heading.current?.focus()
  }, [])
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onNext?.()
      }}
    >
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {children}
      <div className={styles.buttons}>
        {back === undefined ? <span /> : <Button onClick={() => goTo(back)}>{t('firstRun.back')}</Button>}
        {onNext !== undefined && (
          <Button type="submit" variant="primary" size="large">
            {t('firstRun.next')}
          </Button>
        )}
      </div>
    </form>
  )
}
