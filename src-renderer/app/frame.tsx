import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useHotkeys } from '#renderer/lib/hotkeys.ts'
import { dismissNotice, useNotices } from '#renderer/lib/notices.ts'
import { closePalette, openPalette, usePalette } from '#renderer/lib/palette.ts'
import { addressOf, navigate, useAddress } from '#renderer/lib/router.ts'
import { SkipLink } from '#renderer/ui/skip-link.tsx'
import { ToastRegion } from '#renderer/ui/toast.tsx'
import type { Place } from '#shared/place/place-contract.ts'

import { Banners } from './banners.tsx'
import { watchCore } from './core-watch.ts'
import { FootBar } from './foot-bar.tsx'
import { screenOf, screensShown } from './navigation.ts'
import { Outlet } from './outlet.tsx'
import { SideBar } from './side-bar.tsx'

import styles from './frame.module.css'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
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
  const notices = useNotices((state) => state.notices)
  const screen = screenOf(parts)
  const openHelp = useCallback(() => {
    // The palette lies above everything: the shortcuts would open behind it.
    closePalette()
    setIsHelpOpen(true)
  }, [])
  useEffect(() => watchCore(), [])
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
      <ToastRegion toasts={notices} onDismiss={dismissNotice} />
      <Suspense>
        {isPaletteOpen && <Palette />}
        {isHelpOpen && <KeysDialog onClose={() => setIsHelpOpen(false)} />}
      </Suspense>
    </div>
  )
}

/** Alt and a number for the screens, Ctrl K to search, F1 for this list, Ctrl Z for the last act. */
function useFrameHotkeys(openHelp: () => void): void {
  const screens = Object.fromEntries(
    screensShown.slice(0, 9).map((name, index) => [`alt+${index + 1}`, () => navigate(addressOf(name))]),
  )
  useHotkeys({
    ...screens,
    'ctrl+k': openPalette,
    f1: openHelp,
    'ctrl+z': undoLatest,
    'alt+arrowleft': goBack,
  })
}

/** In a field, the arrows stay the field's own. */
function goBack(): void {
  if (!isWriting()) history.back()
}

const isWriting = (): boolean => document.activeElement?.matches('input, textarea') === true

/** Presses the last "Annuler" still on screen. In a field, Ctrl Z stays the field's own. */
function undoLatest(): void {
  if (isWriting()) return
  const latest = useNotices
    .getState()
    .notices.findLast((notice) => notice.action !== undefined && notice.stays !== true)
  if (latest === undefined) return
  dismissNotice(latest.id)
  latest.action?.onPress()
}
