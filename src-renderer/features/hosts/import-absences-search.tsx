import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { maximumFileBytes } from '#renderer/lib/import-reading.ts'
import { calendarSentence } from '#renderer/lib/import-refusals.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { FilePicker } from '#renderer/ui/file-picker.tsx'

import type { ListedHost } from './host-facts.ts'
import { isHorizon, type AbsenceRefusal, type AbsenceSearch } from './import-absences-facts.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './host-form.module.css'

interface SearchProps {
  readonly hosts: readonly ListedHost[]
  readonly value: AbsenceSearch
  readonly answer: { readonly refusal: AbsenceRefusal | null }
  readonly onChange: (part: Partial<AbsenceSearch>) => void
}

/** Whose calendar, which file, over which days. */
export function ImportAbsencesSearch({ hosts, value, answer, onChange }: SearchProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const { refusal } = answer
  const isUnknown = refusal?.type === 'HostUnknown'
  const fileError =
    refusal === null || refusal.type === 'HostUnknown' ? null : calendarSentence(t, formatting, refusal)
  return (
    <Card title={t('imports.file.title')} size="large">
      <div className={layout.form}>
        <ComboField
          label={t('imports.absences.who')}
          className={styles.narrow}
          value={value.hostId}
          placeholder={t('imports.absences.whoPlaceholder')}
          choices={hosts
            .filter(({ archivedAt, id }) => archivedAt === null || id === value.hostId)
            .map(({ id, displayName, colour }) => ({
              id,
              label: displayName,
              mark: <Avatar name={displayName} colour={colour} size="small" />,
            }))}
          onChange={(hostId) => onChange({ hostId })}
          error={isUnknown ? t('hosts.refusal.hostUnknown') : null}
        />
        <FilePicker
          label={t('imports.file.calendar')}
          hint={t('imports.file.calendarHint')}
          accept=".ics,.ical,.ifb,text/calendar"
          maximumBytes={maximumFileBytes}
          fileName={value.file?.fileName}
          error={fileError}
          onPick={(file) => onChange({ file })}
        />
        <div className={layout.pair}>
          <DateField
            label={t('imports.absences.from')}
            value={value.from}
            today={today}
            onChange={(from) => onChange({ from })}
          />
          <DateField
            label={t('imports.absences.to')}
            hint={t('imports.absences.horizonHint')}
            value={value.to}
            today={today}
            onChange={(to) => onChange({ to })}
            error={isHorizon(value) === false ? t('imports.absences.horizonWrong') : null}
          />
        </div>
      </div>
    </Card>
  )
}
