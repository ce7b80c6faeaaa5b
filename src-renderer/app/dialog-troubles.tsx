import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { troubleSentence } from '#renderer/lib/errors.ts'
import { dismissTrouble, troublesSince, useTroubles } from '#renderer/lib/troubles.ts'
import { Banner } from '#renderer/ui/banner.tsx'

import { toneOf } from './trouble-tone.ts'

import styles from './banners.module.css'

const UnlockHere = lazy(async () => ({
  default: (await import('#renderer/lib/unlock-here.tsx')).UnlockHere,
}))

/**
 * What the machine refused since this dialog was opened, said inside it. When the vault is closed it is opened on
 * the spot: going to the settings would lose what was typed.
 */
export function DialogTroubles() {
  const { t } = useTranslation()
  const [opened] = useState(() => useTroubles.getState().last)
  const troubles = useTroubles((state) => state.troubles)
  const raised = troublesSince(troubles, opened)
  if (raised.length === 0) return null
  return (
    <div className={styles.inDialog}>
      {raised.map(({ trouble }) => (
        <Banner
          key={trouble.type}
          tone={toneOf(trouble)}
          role="alert"
          onClose={() => dismissTrouble(trouble.type)}
        >
          {troubleSentence(t, trouble)}
          <Suspense>{trouble.type === 'RoleMissing' && <UnlockHere />}</Suspense>
        </Banner>
      ))}
    </div>
  )
}
