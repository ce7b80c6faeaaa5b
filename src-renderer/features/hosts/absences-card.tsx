import CalendarOff from 'lucide-react/icons/calendar-off'
import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronRight from 'lucide-react/icons/chevron-right'
import Trash2 from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'

import { absenceWords } from './absence-words.ts'
import { removeAbsence } from './host-acts.ts'
import type { HostFacts } from './host-facts.ts'

import styles from './hosts.module.css'

interface AbsencesCardProps {
  readonly absences: HostFacts['absences']
  readonly onAdd: () => void
  readonly importAddress: string
}

/** When this person is away, from today on; the past is there for who asks. */
export function AbsencesCard({ absences, onAdd, importAddress }: AbsencesCardProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const [isPastShown, setIsPastShown] = useState(false)
  const coming = absences.filter(({ untilDate }) => untilDate >= today)
  const past = absences.filter(({ untilDate }) => untilDate < today).toReversed()
  return (
    <Card
      title={t('hosts.page.absences')}
      sub={t('hosts.page.noReason')}
      actions={
        <Button icon={<CalendarOff size={20} />} onClick={onAdd}>
          {t('hosts.page.addAbsence')}
        </Button>
      }
    >
      {coming.length === 0 ? (
        <p className={styles.soft}>{t('hosts.page.noAbsences')}</p>
      ) : (
        <AbsenceRows absences={coming} />
      )}
      {past.length > 0 && (
        <Button
          variant="quiet"
          aria-expanded={isPastShown}
          icon={isPastShown ? <ChevronDown size={20} /> : <ChevronRight size={20} />}
          onClick={() => setIsPastShown(!isPastShown)}
        >
          {t('hosts.page.past', { count: past.length })}
        </Button>
      )}
      {isPastShown && <AbsenceRows absences={past} />}
      <p>
        <a className={styles.link} href={importAddress}>
          {t('hosts.importAbsences')}
        </a>
      </p>
    </Card>
  )
}

function AbsenceRows({ absences }: { readonly absences: HostFacts['absences'] }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <ul className={styles.rows}>
      {absences.map((absence) => {
        const span = absenceWords(t, formatting, absence)
        return (
          <li key={absence.id} className={styles.row}>
            <span className={styles.grow}>{span}</span>
            {absence.origin === 'ics' && <Tag>{t('hosts.page.fromCalendar')}</Tag>}
            <IconButton
              label={t('hosts.page.removeAbsence', { span })}
              onClick={() => void removeAbsence(absence.id)}
            >
              <Trash2 size={20} />
            </IconButton>
          </li>
        )
      })}
    </ul>
  )
}
