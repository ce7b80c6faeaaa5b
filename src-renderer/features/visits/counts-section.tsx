import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'

import { KindsCard } from './kinds-card.tsx'

import styles from './counts-section.module.css'

/** How the place counts: the kinds in use, what is hidden when published, when a count is late. */
export function CountsSection() {
  const { t } = useTranslation()
  const { data } = useQuery(api.visits.getSettings, {}, ['visits'])
  if (data === undefined) return null
  const keepThreshold = async (threshold: number) => {
    const result = await api.visits.setThreshold({ threshold })
    if (result.ok) offerUndo(t('visits.settings.thresholdSaved'), result.act)
  }
  const keepGrace = async (hours: number) => {
    const result = await api.visits.setLateGrace({ minutes: hours * 60 })
    if (result.ok) offerUndo(t('visits.settings.lateSaved'), result.act)
  }
  return (
    <>
      <KindsCard kinds={data.kinds} />
      <NumberCard
        title={t('visits.settings.threshold')}
        label={t('visits.settings.thresholdLabel')}
        hint={t('visits.settings.thresholdHint')}
        value={data.publicationThreshold}
        minimum={3}
        maximum={100}
        onKeep={keepThreshold}
      />
      <NumberCard
        title={t('visits.settings.late')}
        label={t('visits.settings.lateLabel')}
        hint={t('visits.settings.lateHint')}
        value={Math.round(data.lateCountAfterMinutes / 60)}
        minimum={0}
        maximum={fourWeeks}
        onKeep={keepGrace}
      />
    </>
  )
}

/** In hours; the most the contract takes (visits-contract.ts). */
const fourWeeks = 672

interface NumberCardProps {
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  readonly onKeep: (value: number) => Promise<void>
}

/** One figure of the place, kept when it is said so. */
function NumberCard({ title, label, hint, value, minimum, maximum, onKeep }: NumberCardProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<{ readonly value: number | null } | null>(null)
  const shown = typed === null ? value : typed.value
  const isChanged = shown !== null && shown !== value
  const keep = async () => {
    if (!isChanged) return
    await onKeep(shown)
    setTyped(null)
  }
  return (
    <Card title={title} size="large">
      <NumberField
        label={label}
        hint={hint}
        value={shown}
        minimum={minimum}
        maximum={maximum}
        onChange={(changed) => setTyped({ value: changed })}
        onEnter={() => void keep()}
      />
      <div className={styles.foot}>
        <Button variant={isChanged ? 'primary' : 'plain'} disabled={!isChanged} onClick={() => void keep()}>
          {t('visits.settings.save')}
        </Button>
      </div>
    </Card>
  )
}
