import Coins from 'lucide-react/icons/coins'
import Users from 'lucide-react/icons/users'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { useTitleFirst } from '#renderer/lib/use-title-first.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { Tag } from '#renderer/ui/chip.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { colourless, fullName, type PersonFile } from './people-facts.ts'
import { stayWords } from './people-table.tsx'

import styles from './people.module.css'

/** Whose file it is, and the way to the same person's claims and place on the open lists. */
export function PersonHeader({ file }: { readonly file: PersonFile }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  useTitleFirst()
  const { person, host, isActive, isErased, keys } = file
  const keysOut = keys.filter(({ returnedOn }) => returnedOn === null).length
  return (
    <>
      <div className={styles.name}>
        <Avatar name={fullName(person)} colour={host?.colour ?? colourless} size="large" />
        <div className={styles.grow}>
          <PageHeader
            title={fullName(person)}
            actions={
              <>
                <a className={buttonClass()} href={addressOf('hosts', ['expenses', 'people', person.id])}>
                  <Coins size={20} />
                  {t('expenses.title')}
                </a>
                {host !== null && (
                  <a className={buttonClass()} href={addressOf('hosts', [host.id])}>
                    <Users size={20} />
                    {t('people.toHost', { name: host.displayName })}
                  </a>
                )}
              </>
            }
          >
            {host === null && !isErased && <Tag>{t('people.notListed')}</Tag>}
            {!isActive && <Tag tone="closed">{t(isErased ? 'people.erasedTag' : 'people.goneTag')}</Tag>}
            <span className={styles.soft}>{stayWords(t, formatting, person.startDate, person.endDate)}</span>
          </PageHeader>
        </div>
      </div>
      {isErased && <Banner tone="info">{t('people.erasedText')}</Banner>}
      {!isActive && keysOut > 0 && (
        <Banner tone="attention">{t('people.keys.notReturned', { count: keysOut })}</Banner>
      )}
      {!isActive && host !== null && host.archivedAt === null && (
        <Banner tone="info">{t('people.stillListed', { name: host.displayName })}</Banner>
      )}
    </>
  )
}
