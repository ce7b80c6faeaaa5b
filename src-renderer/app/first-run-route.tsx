import { AdoptOffer } from '#renderer/features/backup/adopt-offer.tsx'
import { FirstRun } from '#renderer/features/first-run/first-run.tsx'
import { currentNotice, dismissNotice, useNotices } from '#renderer/lib/notices.ts'
import { addressOf, homeAddress, navigate } from '#renderer/lib/router.ts'
import { ToastRegion } from '#renderer/ui/toast.tsx'

import { Banners } from './banners.tsx'
import { settingsSections } from './settings-sections.ts'

/** The first questions, alone on the page; then the place, or the page where files are taken in. */
export function FirstRunRoute() {
  const notice = useNotices(currentNotice)
  const canImport = settingsSections.some((section) => section.id === 'imports')
  const start = (next: 'today' | 'imports') =>
    navigate(next === 'today' ? homeAddress : addressOf('settings', ['imports']))
  return (
    <>
      <FirstRun
        canImport={canImport}
        onReady={start}
        banners={<Banners isDemonstration={false} />}
        otherWay={<AdoptOffer />}
      />
      <ToastRegion toast={notice} onDismiss={dismissNotice} isAlone />
    </>
  )
}
