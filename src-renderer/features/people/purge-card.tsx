import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { keepingSentence, type PurgePlan } from './keeping-facts.ts'
import { OpenCopyDialog } from './open-copy-dialog.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import { StayingPeople } from './staying-people.tsx'

import styles from './keeping.module.css'

/** What is past its time up to a day; looked at first, erased in a window of its own. */
export function PurgeCard() {
  const { t } = useTranslation()
  const today = useNow().date
  const [until, setUntil] = useState<LocalDate | null>(today)
  const [plan, setPlan] = useState<PurgePlan | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [isOpening, setIsOpening] = useState(false)
  const look = async () => {
    if (until === null) return setSaid(t('keeping.refusal.untilInFuture'))
    const result = await api.people.previewPurge({ until })
    if (!result.ok) {
      const refusal = refusalOf(result.error)
      return setSaid(refusal === null ? null : keepingSentence(t, refusal))
    }
    const { kinds, staying } = result.value
    const nothing = t(staying.length === 0 ? 'keeping.nothing' : 'keeping.nothingGoes')
    setSaid(kinds.length === 0 ? nothing : null)
    setPlan(result.value)
  }
  const forget = () => {
    setSaid(null)
    setPlan(null)
  }
  return (
    <Card
      title={t('keeping.purge')}
      sub={t('keeping.purgeSub')}
      size="large"
      actions={<Button onClick={() => setIsOpening(true)}>{t('keeping.open')}</Button>}
    >
      <div className={styles.ask}>
        <DateField
          label={t('keeping.until')}
          value={until}
          today={today}
          latest={today}
          onChange={(date) => {
            forget()
            setUntil(date)
          }}
        />
        <Button variant="primary" onClick={() => void look()}>
          {t('keeping.look')}
        </Button>
      </div>
      <p className={styles.soft} role="status">
        {said}
      </p>
      {plan?.kinds.length === 0 && <StayingPeople plan={plan} />}
      {plan !== null && plan.kinds.length > 0 && <PurgeDialog plan={plan} onClose={forget} />}
      {isOpening && <OpenCopyDialog onClose={() => setIsOpening(false)} />}
    </Card>
  )
}
