import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { SourceLink } from '#renderer/lib/source-link.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'

import { useLanguage, type HolidayFacts, type HolidayRow } from './calendar-facts.ts'

import styles from './calendar.module.css'

interface HolidayTableProps {
  readonly year: number
  readonly facts: HolidayFacts
  readonly onEnd: (rule: HolidayRow) => void
}

interface DayOfRule {
  readonly date: string
  readonly rule: HolidayRow
}

/** The days of a year, each with the rule's source and how long it counts. */
export function HolidayTable({ year, facts, onEnd }: HolidayTableProps) {
  const { t } = useTranslation()
  const columns = useColumns(onEnd)
  const rows = useMemo(() => daysOfRules(facts), [facts])
  return (
    <Table
      caption={t('calendar.holidays.table', { year })}
      columns={columns}
      rows={rows}
      keyOf={({ rule }) => rule.id}
      empty={<p className={styles.soft}>{t('calendar.holidays.none')}</p>}
    />
  )
}

const daysOfRules = ({ days, rules }: HolidayFacts): readonly DayOfRule[] =>
  days.flatMap(({ date, publicHolidayId }) => {
    const rule = rules.find(({ id }) => id === publicHolidayId)
    return rule === undefined ? [] : [{ date, rule }]
  })

function useColumns(onEnd: HolidayTableProps['onEnd']): readonly Column<DayOfRule>[] {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const language = useLanguage()
  return useMemo(
    () => [
      {
        id: 'day',
        header: t('calendar.holidays.day'),
        cell: ({ date }) => formatting.dayAndYear(date),
        sortBy: ({ date }) => date,
      },
      {
        id: 'name',
        header: t('calendar.holidays.name'),
        isRowHeader: true,
        cell: ({ rule }) => rule.name[language],
        sortBy: ({ rule }) => rule.name[language],
      },
      {
        id: 'source',
        header: t('calendar.holidays.source'),
        cell: ({ rule }) => (
          <>
            <SourceLink source={rule.source} hasHeading />
            {rule.certainty === 'derived' && <Tag tone="attention">{t('calendar.certainty.derived')}</Tag>}
          </>
        ),
      },
      {
        id: 'acts',
        header: t('calendar.holidays.acts'),
        isHeaderHidden: true,
        isFigure: true,
        cell: ({ rule }) =>
          rule.validUntil === null ? (
            <Button
              variant="quiet"
              aria-label={t('calendar.end', { name: rule.name[language] })}
              onClick={() => onEnd(rule)}
            >
              {t('calendar.holidays.endAct')}
            </Button>
          ) : (
            <span className={styles.small}>
              {t('calendar.holidays.ends', { day: formatting.date(rule.validUntil) })}
            </span>
          ),
      },
    ],
    [t, formatting, language, onEnd],
  )
}
