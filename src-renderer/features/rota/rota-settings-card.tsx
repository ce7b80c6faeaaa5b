import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'
import { mostLateHours, mostStandingWeeks, type RotaSettings } from '#shared/rota/rota-settings.ts'

import styles from './rota-settings-card.module.css'

/** When a withdrawal is late, when afternoon and evening begin, how far standing sign-ups are written. */
export function RotaSettingsCard() {
  const { data } = useQuery(api.rota.getRotaSettings, {}, ['rota'])
  return data === undefined ? null : <SettingsForm settings={data} />
}

/** A field may be empty while one types. */
type Draft = { readonly [F in keyof RotaSettings]: RotaSettings[F] | null }

const completeOf = ({ lateHours, afternoonFrom, eveningFrom, standingWeeks }: Draft): RotaSettings | null =>
  lateHours === null || afternoonFrom === null || eveningFrom === null || standingWeeks === null
    ? null
    : { lateHours, afternoonFrom, eveningFrom, standingWeeks }

/** What was not touched follows the facts, what was typed stays. */
function useSettingsDraft(settings: RotaSettings) {
  const { t } = useTranslation()
  const [changes, setChanges] = useState<Partial<Draft>>({})
  const [error, setError] = useState<string | null>(null)
  const value: Draft = { ...settings, ...changes }
  const isChanged = (Object.keys(settings) as (keyof RotaSettings)[]).some(
    (field) => value[field] !== settings[field],
  )
  const type = (part: Partial<Draft>) => {
    setError(null)
    setChanges((before) => ({ ...before, ...part }))
  }
  const save = async () => {
    const complete = completeOf(value)
    if (complete === null) {
      setError(t('standing.settings.missing'))
      return
    }
    const result = await api.rota.setRotaSettings(complete)
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : t('standing.settings.eveningBeforeAfternoon'))
    if (!result.ok) return
    setChanges({})
    offerUndo(t('settings.saved'), result.act)
  }
  return { value, isChanged, error, type, save }
}

function SettingsForm({ settings }: { readonly settings: RotaSettings }) {
  const { t } = useTranslation()
  const { value, isChanged, error, type, save } = useSettingsDraft(settings)
  return (
    <Card title={t('standing.settings.title')} size="large">
      <div className={styles.pair}>
        <NumberField
          label={t('standing.settings.late')}
          hint={t('standing.settings.lateHint')}
          value={value.lateHours}
          maximum={mostLateHours}
          onChange={(lateHours) => type({ lateHours })}
        />
        <NumberField
          label={t('standing.settings.weeks')}
          hint={t('standing.settings.weeksHint')}
          value={value.standingWeeks}
          minimum={1}
          maximum={mostStandingWeeks}
          onChange={(standingWeeks) => type({ standingWeeks })}
        />
        <TimeField
          label={t('standing.settings.afternoonFrom')}
          hint={t('standing.settings.partsHint')}
          value={value.afternoonFrom}
          onChange={(afternoonFrom) => type({ afternoonFrom })}
        />
        <TimeField
          label={t('standing.settings.eveningFrom')}
          value={value.eveningFrom}
          onChange={(eveningFrom) => type({ eveningFrom })}
        />
      </div>
      <FieldError text={error} />
      <div>
        <Button variant={isChanged ? 'primary' : 'plain'} disabled={!isChanged} onClick={() => void save()}>
          {t('settings.save')}
        </Button>
      </div>
    </Card>
  )
}
