import KeyRound from 'lucide-react/icons/key-round'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { keyDifference } from '#shared/people/key-rules.ts'

import { GiveKeyDialog } from './give-key-dialog.tsx'
import { ReturnKeyDialog } from './key-dialogs.tsx'
import { KeyDifferenceLine } from './key-difference.tsx'
import type { PersonFile } from './people-facts.ts'
import { RemoveKeyButton } from './remove-key-button.tsx'

import styles from './people.module.css'

type Loan = PersonFile['keys'][number]

/** The keys somebody has and had, beside the mark that the open list shows. */
export function PersonKeysCard({ file }: { readonly file: PersonFile }) {
  const { t } = useTranslation()
  const [isGiving, setIsGiving] = useState(false)
  const [returning, setReturning] = useState<Loan | null>(null)
  const { person, host, keys } = file
  const held = keys.filter(({ returnedOn }) => returnedOn === null).length
  const difference = host === null || host.archivedAt !== null ? null : keyDifference(host.keyHolder, held)
  return (
    <Card
      title={t('people.keys.title')}
      actions={
        <Button icon={<KeyRound size={20} />} onClick={() => setIsGiving(true)}>
          {t('people.keys.give')}
        </Button>
      }
    >
      {keys.length === 0 && <p className={styles.soft}>{t('people.keys.none')}</p>}
      {keys.length > 0 && (
        <ul className={styles.rows}>
          {keys.map((loan) => (
            <LoanRow key={loan.id} loan={loan} onReturn={() => setReturning(loan)} />
          ))}
        </ul>
      )}
      {difference !== null && host !== null && (
        <Banner tone="attention">
          <KeyDifferenceLine hostId={host.id} name={host.displayName} kind={difference} />
        </Banner>
      )}
      <p>
        <a className={styles.link} href={addressOf('hosts', ['people', 'keys'])}>
          {t('people.page.keys')}
        </a>
      </p>
      {isGiving && <GiveKeyDialog person={person} onClose={() => setIsGiving(false)} />}
      {returning !== null && <ReturnKeyDialog loan={returning} onClose={() => setReturning(null)} />}
    </Card>
  )
}

function LoanRow({ loan, onReturn }: { readonly loan: Loan; readonly onReturn: () => void }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { keyLabel, givenOn, returnedOn } = loan
  const days =
    returnedOn === null
      ? t('people.keys.since', { day: formatting.date(givenOn) })
      : t('people.fromTo', { from: formatting.shortDate(givenOn), to: formatting.shortDate(returnedOn) })
  return (
    <li className={styles.row}>
      <span className={styles.rowText}>
        <span>{keyLabel}</span>
        <span className={styles.soft}>{days}</span>
      </span>
      {returnedOn === null && (
        <Button aria-label={t('people.keys.returnThis', { key: keyLabel })} onClick={onReturn}>
          {t('people.keys.return')}
        </Button>
      )}
      <RemoveKeyButton loan={loan} />
    </li>
  )
}
