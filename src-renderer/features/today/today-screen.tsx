import Search from 'lucide-react/icons/search'
import Tv from 'lucide-react/icons/tv'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { openPalette } from '#renderer/lib/palette.ts'
import { loadAhead, Loaded } from '#renderer/lib/use-loaded.ts'
import type { Now } from '#renderer/lib/use-now.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import { KeyHint } from '#renderer/ui/key-hint.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { ChecklistCard } from './checklist-card.tsx'
import { CounterCard } from './counter-card.tsx'
import { loadHostMenu } from './host-chip.tsx'
import { NotesCard } from './notes-card.tsx'
import { loadSignUp } from './sign-up-button.tsx'
import { SlotCards } from './slot-cards.tsx'
import { useTodayFacts } from './today-facts.ts'

import styles from './today-screen.module.css'

/** The start of every day: who welcomes, the counter, the words of the last team, the opening and closing lists. */
export function TodayScreen() {
  const { now, today, counter, day } = useTodayFacts()
  const isLoaded = today !== undefined && counter !== undefined && day !== undefined
  const marks = usePainted('today', isLoaded)
  const isIdle = useLoadPopovers(isLoaded)
  return (
    <div className={styles.screen} {...marks}>
      <TodayHeader now={now} gaps={today?.gaps.slots ?? 0} isIdle={isIdle} />
      {isLoaded && (
        <div className={styles.columns}>
          <div className={styles.column}>
            <SlotCards today={today} />
            <NotesCard day={day} />
          </div>
          <div className={styles.column}>
            <CounterCard counter={counter} hasEarlier={today.earlier.length > 0} />
            <ChecklistCard day={day} />
          </div>
        </div>
      )}
    </div>
  )
}

interface TodayHeaderProps {
  readonly now: Now
  /** Slots of today that miss somebody. */
  readonly gaps: number
  /** The screen is drawn: what is not needed at once may be asked for. */
  readonly isIdle: boolean
}

function TodayHeader({ now, gaps, isIdle }: TodayHeaderProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <PageHeader
      title={now.time < '18:00' ? t('today.morning') : t('today.evening')}
      sub={`${formatting.day(now.date)} · ${formatting.time(now.time)}`}
      actions={
        <>
          <Button icon={<Tv size={20} />} onClick={() => void api.shell.openWall({})}>
            {t('today.openWall')}
          </Button>
          <Button icon={<Search size={20} />} onClick={openPalette}>
            {t('frame.search')}
            <KeyHint keys={[t('frame.keys.ctrl'), 'K']} />
          </Button>
        </>
      }
    >
      {gaps > 0 && <Tag tone="missing">{t('today.toComplete', { count: gaps })}</Tag>}
      {isIdle && <Loaded load={loadWanted} props={{ today: now.date }} />}
    </PageHeader>
  )
}

const loadWanted = async () => (await import('./wanted-tag.tsx')).WantedTag

/** What opens on a press is read once the screen is drawn, so that the first press waits for nothing. True from then on. */
function useLoadPopovers(isLoaded: boolean): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => {
    if (!isLoaded) return
    const idle = requestIdleCallback(() => {
      setIsIdle(true)
      void loadAhead(loadSignUp)
      void loadAhead(loadHostMenu)
    })
    return () => cancelIdleCallback(idle)
  }, [isLoaded])
  return isIdle
}
