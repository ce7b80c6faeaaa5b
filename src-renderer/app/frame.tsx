import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useHotkeys } from '#renderer/lib/hotkeys.ts'
import { useLeaving } from '#renderer/lib/leaving.ts'
import { currentNotice, dismissNotice, useNotices } from '#renderer/lib/notices.ts'
import { closePalette, openPalette, usePalette } from '#renderer/lib/palette.ts'
import { addressOf, navigate, useAddress } from '#renderer/lib/router.ts'
import { keepFocus } from '#renderer/ui/focus-keeper.ts'
import { SkipLink } from '#renderer/ui/skip-link.tsx'
import { goToNotice } from '#renderer/ui/toast.tsx'
import { startNoticingWriting } from '#renderer/ui/writing.ts'
import type { Place } from '#shared/place/place-contract.ts'

import { Banners } from './banners.tsx'
import { watchCore } from './core-watch.ts'
import { FootBar } from './foot-bar.tsx'
import { screenOf, screensShown } from './navigation.ts'
import { Outlet } from './outlet.tsx'
import { SideBar } from './side-bar.tsx'

import styles from './frame.module.css'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const LeaveDialog = lazy(async () => ({ default: (await import('./leave-dialog.tsx')).LeaveDialog }))
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }))

interface FrameProps {
  /** Null while it is being read. */
  readonly place: Place | null
}

/** What stands around every screen: side bar, banners, the page, the foot; and what opens above it. */
export function Frame({ place }: FrameProps) {
  const { t } = useTranslation()
  const { parts, query } = useAddress()
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const isPaletteOpen = usePalette((palette) => palette.isOpen)
  const isAskingToLeave = useLeaving(({ go }) => go !== null)
  const screen = screenOf(parts)
  const openHelp = useCallback(() => {
    // The palette lies above everything: the shortcuts would open behind it.
    closePalette()
    setIsHelpOpen(true)
  }, [])
  useEffect(() => watchCore(), [])
  useEffect(() => startNoticingWriting(), [])
  useEffect(() => keepFocus(), [])
  useFrameHotkeys(openHelp)
  return (
    <div className={styles.frame}>
      <SkipLink label={t('frame.skipToPage')} target="page" />
      <SideBar place={place} current={screen} />
      <div className={styles.column}>
        <Banners isDemonstration={place?.demonstration ?? false} />
        <main id="page" tabIndex={-1} className={styles.page}>
          <Outlet screen={screen} parts={parts.slice(1)} query={query} placeName={place?.name ?? ''} />
        </main>
        <FootBar onHelp={openHelp} />
      </div>
      <Suspense>
        {isPaletteOpen && <Palette />}
        {isAskingToLeave && <LeaveDialog />}
        {isHelpOpen && <KeysDialog onClose={() => setIsHelpOpen(false)} />}
      </Suspense>
    </div>
  )
}

/** Alt and a number for the screens, Ctrl K to search, F1 for this list, F6 for the message, Ctrl Z for the last act. */
function useFrameHotkeys(openHelp: () => void): void {
  const screens = Object.fromEntries(
    screensShown.slice(0, 9).map((name, index) => [`alt+${index + 1}`, () => navigate(addressOf(name))]),
  )
  useHotkeys({
    ...screens,
    'ctrl+k': openPalette,
    f1: openHelp,
    f6: goToNotice,
    'ctrl+z': undoLatest,
    'alt+arrowleft': goBack,
  })
}

/** In a field, the arrows stay the field's own. */
function goBack(): void {
  if (!isWriting()) history.back()
}

const isWriting = (): boolean => document.activeElement?.matches('input, textarea') === true

/** Presses the "Annuler" on screen. In a field, Ctrl Z stays the field's own. */
function undoLatest(): void {
  if (isWriting()) return
  const notice = currentNotice(useNotices.getState())
  if (notice?.action === undefined || notice.stays === true) return
  dismissNotice(notice.id)
  notice.action.onPress()
}
