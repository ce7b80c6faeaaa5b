import { useTranslation } from 'react-i18next'

import { Banner } from '#renderer/ui/banner.tsx'

import type { AbsencePreview } from './import-absences-facts.ts'

import styles from './hosts.module.css'

const shownProblems = 20

/** What could not be read of the calendar, event by event: the others are there all the same. */
export function ImportAbsencesProblems({ problems }: Pick<AbsencePreview, 'problems'>) {
  const { t } = useTranslation()
  if (problems.length === 0) return null
  const others = problems.length - shownProblems
  return (
    <Banner tone="attention">
      <p>{t('imports.absences.problems', { count: problems.length })}</p>
      <ul className={styles.problems}>
        {problems.slice(0, shownProblems).map(({ index, reason }) => (
          <li key={`${index} ${reason}`}>
            {t('imports.absences.event', { number: index })} – {t(`imports.absences.problem.${reason}`)}
          </li>
        ))}
      </ul>
      {others > 0 && <p>{t('hosts.page.more', { count: others })}</p>}
    </Banner>
  )
}
