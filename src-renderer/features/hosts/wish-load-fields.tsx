import { useTranslation } from 'react-i18next'

import { CheckField } from '#renderer/ui/check-field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import type { WishedLoad } from '#shared/hosts/host-wishes.ts'
import { mostSlotsAMonth, mostSlotsAWeek } from '#shared/hosts/wish-rules.ts'

import type { SaidWishes } from './wish-words.ts'

import styles from './wishes.module.css'

const fields: readonly (readonly [field: keyof WishedLoad, most: number])[] = [
  ['leastAWeek', mostSlotsAWeek],
  ['mostAWeek', mostSlotsAWeek],
  ['leastAMonth', mostSlotsAMonth],
  ['wishedAMonth', mostSlotsAMonth],
  ['mostAMonth', mostSlotsAMonth],
]

interface WishLoadFieldsProps {
  readonly value: SaidWishes
  readonly onChange: (part: Partial<SaidWishes>) => void
}

/** How often, not alone, last: everything may stay empty. */
export function WishLoadFields({ value, onChange }: WishLoadFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={styles.group}>
        <h3 className={styles.groupTitle}>{t('wishes.often')}</h3>
        <p className={styles.hint}>{t('wishes.oftenHint')}</p>
        <div className={styles.fields}>
          {fields.map(([field, most]) => (
            <NumberField
              key={field}
              label={t(`wishes.load.${field}`)}
              value={value[field]}
              maximum={most}
              onChange={(number) => onChange({ [field]: number })}
            />
          ))}
        </div>
      </div>
      <div className={styles.group}>
        <h3 className={styles.groupTitle}>{t('wishes.how')}</h3>
        <div className={styles.checks}>
          <CheckField
            label={t('wishes.notAlone')}
            hint={t('wishes.notAloneHint')}
            isChecked={value.notAlone}
            onChange={(notAlone) => onChange({ notAlone })}
          />
          <CheckField
            label={t('wishes.lastResort')}
            hint={t('wishes.lastResortHint')}
            isChecked={value.lastResort}
            onChange={(lastResort) => onChange({ lastResort })}
          />
        </div>
      </div>
    </>
  )
}
