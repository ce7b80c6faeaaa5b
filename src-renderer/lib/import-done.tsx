import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Banner } from '#renderer/ui/banner.tsx'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { Button } from '#renderer/ui/button.tsx'

interface ImportDoneProps {
  readonly children: ReactNode
  readonly seeLabel: string
  readonly seeAddress: string
  readonly onAnother: () => void
}

/** What was written, and where to see it. */
export function ImportDone({ children, seeLabel, seeAddress, onAnother }: ImportDoneProps) {
  const { t } = useTranslation()
  return (
    <Banner
      tone="good"
      actions={
        <>
          <a className={buttonClass('plain')} href={seeAddress}>
            {seeLabel}
          </a>
          <Button onClick={onAnother}>{t('imports.another')}</Button>
        </>
      }
    >
      {children}
    </Banner>
  )
}
