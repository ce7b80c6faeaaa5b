import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import type { Names } from './fill-words.ts'
import { rotaAddressOf, useRotaAddress } from './rota-address.ts'
import { slotTitle } from './slot-words.ts'
import type { Proposal } from './use-filling.ts'

import styles from './fill-page.module.css'

interface FillAtRiskProps {
  readonly atRisk: Proposal['atRisk']
  readonly slots: readonly SlotCard[]
  readonly names: Names
}

/** Who is on a slot already and may well not come: no line changes it, so each slot is one link away. */
export function FillAtRisk({ atRisk, slots, names }: FillAtRiskProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { address, today } = useRotaAddress()
  if (atRisk.length === 0) return null
  const bySlot = new Map(slots.map((slot) => [slot.slotId, slot]))
  return (
    <Banner tone="attention" className={styles.atRisk}>
      <p className={styles.quality}>{t('filling.atRisk', { count: atRisk.length })}</p>
      <ul className={styles.atRiskList}>
        {atRisk.map(({ slotId, hostId, why }) => {
          const slot = bySlot.get(slotId)
          if (slot === undefined) return null
          const whole = { ...address, view: 'week' as const, date: slot.date, hostId: null, onlyGaps: false }
          return (
            <li key={`${slotId} ${hostId}`}>
              <a href={rotaAddressOf({ ...whole, slotId }, today)}>{slotTitle(formatting, slot)}</a>{' '}
              {riskWords(t, names.get(hostId) ?? '', why)}
            </li>
          )
        })}
      </ul>
    </Banner>
  )
}

/** `Ana : absence notée` */
const riskWords = (t: TFunction, name: string, why: Proposal['atRisk'][number]['why']): string =>
  t('filling.whoAndWhy', { names: name, why: why.map((warning) => t(`slot.warning.${warning}`)).join(', ') })
