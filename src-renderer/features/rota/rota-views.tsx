import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

import { rotaViews, useRotaAddress } from './rota-address.ts'
import { keepFocusOnViews, takeFocusOfViews } from './rota-store.ts'

import styles from './rota-views.module.css'

/**
 * Week, month, list, or where to help. Each view draws its own head, with another copy of this control: the copy of
 * the view that was chosen takes the focus over, so that the arrows go on from there.
 */
export function RotaViews() {
  const { t } = useTranslation()
  const { address, go } = useRotaAddress()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takeFocusOfViews()) place.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [])
  return (
    <div ref={place} className={styles.views}>
      <SegmentedControl
        label={t('rota.views')}
        value={address.view}
        segments={rotaViews.map((view) => ({ value: view, label: t(`rota.view.${view}`) }))}
        onChange={(view) => {
          keepFocusOnViews()
          go({ view })
        }}
      />
    </div>
  )
}
