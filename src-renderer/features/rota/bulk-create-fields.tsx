import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'

import { mostHours, withHours, withMoreHours, type BulkTyped } from './bulk-draft.ts'
import { NameField } from './day-and-name-fields.tsx'
import { HoursFields } from './hours-fields.tsx'
import { RoomFields } from './terms-fields.tsx'

import lines from './series-form.module.css'

const rhythms = [1, 2, 3, 4, 6, 8]

interface BulkCreateFieldsProps {
  readonly typed: BulkTyped
  readonly onChange: (part: Partial<BulkTyped>) => void
}

/** The hours, once or several times a day, how often, as what, and for how many hosts. */
export function BulkCreateFields({ typed, onChange }: BulkCreateFieldsProps) {
  const { t } = useTranslation()
  const kinds = ['slots', 'series'] as const
  return (
    <>
      <ManyHours typed={typed} onChange={onChange} />
      <div className={lines.line}>
        <SelectField
          label={t('series.form.rhythm')}
          value={String(typed.everyWeeks)}
          choices={rhythms.map((count) => ({
            value: String(count),
            label: t('series.form.everyWeeks', { count }),
          }))}
          onChange={(text) => onChange({ everyWeeks: Number(text) })}
        />
        <SegmentedControl
          label={t('bulk.as')}
          isLabelShown
          value={typed.as}
          segments={kinds.map((value) => ({ value, label: t(`bulk.asWords.${value}`) }))}
          onChange={(as) => onChange({ as })}
        />
      </div>
      <RoomFields value={typed.terms} onChange={(part) => onChange({ terms: { ...typed.terms, ...part } })} />
      <NameField
        hint={t('series.form.nameHint')}
        value={typed.name}
        onChange={(name) => onChange({ name })}
      />
    </>
  )
}

function ManyHours({ typed, onChange }: BulkCreateFieldsProps) {
  const { t } = useTranslation()
  const { times } = typed
  return (
    <>
      {times.map((hours, at) => (
        <HoursFields
          key={`${at + 1}`}
          label={t('bulk.hoursOf', { number: at + 1 })}
          value={hours}
          onChange={(part) => onChange({ times: withHours(typed, at, part) })}
        >
          {times.length > 1 && (
            <IconButton
              variant="plain"
              label={t('bulk.removeHours', { number: at + 1 })}
              onClick={() => onChange({ times: times.filter((_, index) => index !== at) })}
            >
              <X size={20} />
            </IconButton>
          )}
        </HoursFields>
      ))}
      {times.length < mostHours && (
        <div>
          <Button icon={<Plus size={20} />} onClick={() => onChange({ times: withMoreHours(typed) })}>
            {t('bulk.addHours')}
          </Button>
        </div>
      )}
    </>
  )
}
