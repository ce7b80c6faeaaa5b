import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { Card } from '#renderer/ui/card.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'

import type { Day } from './today-facts.ts'

import styles from './checklist-card.module.css'

interface ChecklistCardProps {
  readonly day: Day
}

/** What to do when opening and when closing, to tick; each day starts with an empty list. */
export const ChecklistCard = memo(function ChecklistCard({ day }: ChecklistCardProps) {
  const { t } = useTranslation()
  return (
    <Card title={t('today.lists.title')}>
      {day.checklist.length === 0 ? (
        <div className={styles.none}>
          <p>{t('today.lists.none')}</p>
          <a className={buttonClass('plain')} href={addressOf('settings', ['lists'])}>
            {t('today.lists.make')}
          </a>
        </div>
      ) : (
        <div className={styles.lists}>
          <List day={day} moment="opening" />
          <List day={day} moment="closing" />
        </div>
      )}
    </Card>
  )
})

interface ListProps {
  readonly day: Day
  readonly moment: Day['checklist'][number]['moment']
}

function List({ day, moment }: ListProps) {
  const { t } = useTranslation()
  const items = day.checklist.filter((item) => item.moment === moment)
  if (items.length === 0) return null
  const tick = async (itemId: string, done: boolean) => {
    const result = await api.day.tick({ itemId, date: day.date, done })
    if (!result.ok && refusalOf(result.error)?.type === 'ItemNotFound')
      showNotice({ text: t('today.lists.gone'), tone: 'problem', outlivesVault: true })
  }
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{t(`today.lists.${moment}`)}</legend>
      {items.map((item) => (
        <CheckField
          key={item.itemId}
          className={styles.item}
          label={item.label}
          isChecked={item.done}
          onChange={(done) => void tick(item.itemId, done)}
        />
      ))}
    </fieldset>
  )
}
