import ArrowLeft from 'lucide-react/icons/arrow-left'
import KeyRound from 'lucide-react/icons/key-round'
import Printer from 'lucide-react/icons/printer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { printSheet } from '#renderer/lib/paper.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

import { GiveKeyDialog } from './give-key-dialog.tsx'
import { ReturnKeyDialog } from './key-dialogs.tsx'
import { KeyDifferenceLine } from './key-difference.tsx'
import { KeysTable } from './keys-table.tsx'
import { type KeyRegister, type ListedLoan, useKeyRegister } from './people-facts.ts'
import { PeopleFrame } from './people-frame.tsx'

import styles from './people.module.css'

/** `/hosts/people/keys`: who has which key, and who had it. */
export function KeysPage() {
  const { t } = useTranslation()
  return (
    <PeopleFrame title={t('people.page.keys')}>
      <Register />
    </PeopleFrame>
  )
}

function Register() {
  const { t } = useTranslation()
  const register = useKeyRegister()
  const marks = usePainted('people', register !== undefined)
  const [isGiving, setIsGiving] = useState(false)
  const [returning, setReturning] = useState<ListedLoan | null>(null)
  const [which, setWhich] = useState<'out' | 'back'>('out')
  const loans = register?.loans.filter(({ returnedOn }) => (returnedOn === null) === (which === 'out')) ?? []
  return (
    <div className={styles.screen} data-view="keys" {...marks}>
      <a className={styles.back} href={addressOf('hosts', ['people'])}>
        <ArrowLeft size={20} />
        {t('people.back')}
      </a>
      <div className={styles.bar}>
        <SegmentedControl
          label={t('people.keys.which')}
          value={which}
          segments={[
            { value: 'out', label: t('people.keys.out') },
            { value: 'back', label: t('people.keys.wereBack') },
          ]}
          onChange={setWhich}
        />
        <div className={styles.end}>
          <Button icon={<Printer size={20} />} onClick={() => void printSheet({ page: '/print/keys' })}>
            {t('people.keys.print')}
          </Button>
          <Button variant="primary" icon={<KeyRound size={20} />} onClick={() => setIsGiving(true)}>
            {t('people.keys.give')}
          </Button>
        </div>
      </div>
      {register?.loans.length === 0 && (
        <EmptyState icon={<KeyRound size={32} />} title={t('people.keys.emptyTitle')}>
          {t('people.keys.empty')}
        </EmptyState>
      )}
      {register !== undefined && register.loans.length > 0 && (
        <KeysTable key={which} loans={loans} isBack={which === 'back'} onReturn={setReturning} />
      )}
      {register !== undefined && <Differences differences={register.differences} />}
      {isGiving && <GiveKeyDialog person={null} onClose={() => setIsGiving(false)} />}
      {returning !== null && <ReturnKeyDialog loan={returning} onClose={() => setReturning(null)} />}
    </div>
  )
}

function Differences({ differences }: Pick<KeyRegister, 'differences'>) {
  const { t } = useTranslation()
  if (differences.length === 0) return null
  return (
    <Card title={t('people.keys.differences')} sub={t('people.keys.differencesSub')}>
      <ul className={styles.differences}>
        {differences.map(({ host, kind }) => (
          <li key={host.id}>
            <KeyDifferenceLine hostId={host.id} name={host.displayName} kind={kind} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
