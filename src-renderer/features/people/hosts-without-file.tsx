import UserPlus from 'lucide-react/icons/user-plus'
import { useTranslation } from 'react-i18next'

import { addressOf } from '#renderer/lib/router.ts'
import { PersonChip } from '#renderer/ui/chip.tsx'

import type { HostWithoutFile } from './people-facts.ts'

import styles from './people.module.css'

interface HostsWithoutFileProps {
  readonly hosts: readonly HostWithoutFile[]
  /** In a card that has a heading of its own. */
  readonly isInCard?: boolean
}

/** Those of the open lists who have no file, by the name everyone knows, each with the way to make one. */
export function HostsWithoutFile({ hosts, isInCard = false }: HostsWithoutFileProps) {
  const { t } = useTranslation()
  if (hosts.length === 0) return null
  const Heading = isInCard ? 'h3' : 'h2'
  return (
    <section className={styles.without}>
      <Heading>{t('people.withoutFile', { count: hosts.length })}</Heading>
      <ul>
        {hosts.map(({ id, displayName, colour }) => (
          <li key={id}>
            <PersonChip name={displayName} colour={colour} size="small" />
            <a
              className={styles.make}
              href={addressOf('hosts', ['people'], { host: id })}
              aria-label={t('people.addFor', { name: displayName })}
            >
              <UserPlus size={20} />
              {t('people.add')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
