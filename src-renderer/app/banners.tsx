import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { troubleSentence, type Trouble } from '#renderer/lib/errors.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { dismissTrouble, useTroubles } from '#renderer/lib/troubles.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { Button } from '#renderer/ui/button.tsx'

import { toneOf } from './trouble-tone.ts'

import styles from './banners.module.css'

const EraseDemonstration = lazy(async () => ({
  default: (await import('#renderer/features/privacy/erase-demonstration.tsx')).EraseDemonstration,
}))

interface BannersProps {
  readonly isDemonstration: boolean
}

/** What concerns the whole page, above it: the demonstration, and what the machine refuses, with what to do. */
export function Banners({ isDemonstration }: BannersProps) {
  const troubles = useTroubles((state) => state.troubles)
  if (!isDemonstration && troubles.length === 0) return null
  return (
    <div className={styles.banners} data-no-print>
      {troubles.map(({ trouble }) => (
        <TroubleBanner key={trouble.type} trouble={trouble} />
      ))}
      {isDemonstration && <DemonstrationBanner />}
    </div>
  )
}

function TroubleBanner({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation()
  return (
    <Banner
      tone={toneOf(trouble)}
      onClose={() => dismissTrouble(trouble.type)}
      actions={
        trouble.type === 'RoleMissing' && (
          <a className={buttonClass()} href={addressOf('settings', ['vault'])}>
            {t('errors.openVault')}
          </a>
        )
      }
    >
      {troubleSentence(t, trouble)}
    </Banner>
  )
}

function DemonstrationBanner() {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <Banner
      tone="attention"
      actions={<Button onClick={() => setIsAsking(true)}>{t('frame.demo.erase')}</Button>}
    >
      {t('frame.demo.text')}
      <Suspense>{isAsking && <EraseDemonstration onClose={() => setIsAsking(false)} />}</Suspense>
    </Banner>
  )
}
