import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { useReloadWhen } from '#renderer/lib/use-reload-when.ts'
import { useWanted } from '#renderer/lib/use-wanted.ts'

import { WallNext } from './wall-next.tsx'
import { WallNow } from './wall-now.tsx'

import styles from './wall-screen.module.css'

/**
 * The television of the place: who welcomes now, who comes next, what is later today. Read from five metres, touched
 * by nobody: it follows the clock and the facts by itself. It shows the names people chose to show, and nothing else.
 */
export function WallScreen() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const { data, reload } = useQuery(api.rota.getToday, {}, ['rota', 'hosts', 'calendar'])
  const place = useQuery(api.place.getPlace, {}, ['place'])
  const wanted = useWanted(now.date)
  useReloadWhen(data?.changesAt, reload)
  useCloseOnEscape()
  const marks = usePainted('wall', data !== undefined && place.data !== undefined)
  return (
    <main className={styles.wall} {...marks}>
      <header className={styles.head}>
        <h1 className={styles.place}>{place.data?.name || t('wall.noRota')}</h1>
        <p className={styles.day}>{formatting.day(now.date)}</p>
        <time className={styles.clock}>{formatting.time(now.time)}</time>
      </header>
      {data !== undefined && (
        <div className={styles.columns}>
          <WallNow today={data} />
          <WallNext today={data} />
        </div>
      )}
      {wanted !== null && <p className={styles.wanted}>{wanted}</p>}
    </main>
  )
}

/** The shell closes the window too; this serves a page that has the keys of its own. */
function useCloseOnEscape(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void api.shell.closeWall({})
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
