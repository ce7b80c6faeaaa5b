import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Loaded } from '#renderer/lib/use-loaded.ts'
import type { Load } from '#renderer/lib/use-loaded.ts'

import styles from './chart-loading.module.css'

interface ChartLoadingProps<Props> {
  readonly load: Load<Props>
  readonly props: Props
  /** The room kept while the drawing is read: `tall` for a row of figures, `low` for the heat map. */
  readonly size: 'tall' | 'low'
}

/**
 * A drawing, read once the rest of the screen is painted: the charting library weighs more than the screen
 * itself, and nobody has to wait for it to read the figures.
 */
export function ChartLoading<Props extends object>({ load, props, size }: ChartLoadingProps<Props>) {
  const { t } = useTranslation()
  const isPainted = useIsPainted()
  return (
    <div className={styles.room} data-size={size}>
      <p className={styles.waiting}>{t('visitFigures.drawing')}</p>
      {isPainted && <Loaded load={load} props={props} />}
    </div>
  )
}

/** True once the browser has nothing better to do, which is after it has painted; soon in any case. */
function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(false)
  useEffect(() => {
    const idle = requestIdleCallback(() => setIsPainted(true), { timeout: 300 })
    return () => cancelIdleCallback(idle)
  }, [])
  return isPainted
}
