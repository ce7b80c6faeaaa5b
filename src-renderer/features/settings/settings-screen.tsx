import { useTranslation } from 'react-i18next'

import { addressOf } from '#renderer/lib/router.ts'
import { Loaded, useLoaded } from '#renderer/lib/use-loaded.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import type { SettingsSection, SettingsSectionProps } from './settings-section.ts'

import styles from './settings-screen.module.css'

interface SettingsScreenProps extends SettingsSectionProps {
  readonly sections: readonly SettingsSection[]
}

/** The settings: their sections on the left, the chosen one on the right. */
export function SettingsScreen({ sections, parts, query }: SettingsScreenProps) {
  const { t } = useTranslation()
  const [first, ...rest] = parts
  const chosen = sections.find((section) => section.id === first) ?? sections[0]
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <div className={styles.settings}>
        <nav aria-label={t('settings.sections')}>
          <ul className={styles.list}>
            {sections.map((section) => (
              <li key={section.id}>
                <a
                  href={addressOf('settings', [section.id])}
                  className={styles.link}
                  {...(section === chosen && { 'aria-current': 'page' as const })}
                >
                  <section.icon size={20} />
                  {t(`settings.nav.${section.id}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {chosen !== undefined && <Section key={chosen.id} section={chosen} parts={rest} query={query} />}
      </div>
    </>
  )
}

interface SectionProps extends SettingsSectionProps {
  readonly section: SettingsSection
}

function Section({ section, parts, query }: SectionProps) {
  const marks = usePainted('settings', useLoaded(section.load) !== null)
  return (
    <div className={styles.section} {...marks}>
      <Loaded load={section.load} props={{ parts, query }} />
    </div>
  )
}
