import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import Pencil from 'lucide-react/icons/pencil'
import { Fragment, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { formatIban } from '#shared/kernel/iban-groups.ts'

import { CopyButton } from './copy-button.tsx'
import type { PersonFile } from './people-facts.ts'
import type { PersonPart } from './person-parts.ts'

import styles from './people.module.css'

interface PartCardProps {
  readonly file: PersonFile
  readonly onChange: (part: PersonPart) => void
}

interface PartFrameProps extends Pick<PartCardProps, 'onChange'> {
  readonly part: PersonPart
  /** Nothing is known yet: a sentence stands there instead. */
  readonly isEmpty: boolean
  readonly children: ReactNode
}

function PartFrame({ part, isEmpty, onChange, children }: PartFrameProps) {
  const { t } = useTranslation()
  return (
    <Card
      title={t(`people.part.${part}`)}
      actions={
        <Button
          variant="quiet"
          icon={<Pencil size={20} />}
          aria-label={t('people.changePart', { part: t(`people.part.${part}`) })}
          onClick={() => onChange(part)}
        >
          {t('people.change')}
        </Button>
      }
    >
      {isEmpty ? <p className={styles.soft}>{t(`people.nothing.${part}`)}</p> : children}
    </Card>
  )
}

interface FactsProps {
  readonly facts: readonly (readonly [label: string, value: ReactNode])[]
}

/** Labels and values; what is not known has no line. */
function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}

export function IdentityCard({ file: { person, host }, onChange }: PartCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const town = [person.postcode, person.city].filter(Boolean).join(' ')
  const copied = (text: string | null, name: 'phone' | 'email') =>
    text === null ? null : (
      <>
        {text}
        <CopyButton text={text} label={t(`people.copy.${name}`)} />
      </>
    )
  return (
    <PartFrame part="identity" isEmpty={false} onChange={onChange}>
      <Facts
        facts={[
          [t('people.field.name'), `${person.firstName} ${person.lastName}`],
          [t('people.column.host'), host?.displayName ?? t('people.notListed')],
          [t('people.field.phone'), copied(person.phone, 'phone')],
          [t('people.field.email'), copied(person.email, 'email')],
          [t('people.field.address'), [person.street, town].filter(Boolean).join(', ')],
          [t('people.field.languages'), formatting.list(person.languages)],
        ]}
      />
    </PartFrame>
  )
}

export function EmergencyCard({ file: { person }, onChange }: PartCardProps) {
  const { t } = useTranslation()
  const { emergencyName, emergencyPhone, emergencyRelation } = person
  return (
    <PartFrame
      part="emergency"
      isEmpty={[emergencyName, emergencyPhone, emergencyRelation].every((one) => one === null)}
      onChange={onChange}
    >
      <Facts
        facts={[
          [t('people.field.emergencyName'), emergencyName],
          [t('people.field.emergencyPhone'), emergencyPhone],
          [t('people.field.emergencyRelation'), emergencyRelation],
        ]}
      />
    </PartFrame>
  )
}

export function DelegationCard({ file: { institution }, onChange }: PartCardProps) {
  return (
    <PartFrame part="delegation" isEmpty={institution === null} onChange={onChange}>
      <p>{institution?.name}</p>
    </PartFrame>
  )
}

/** The account is hidden until it is asked for: somebody may be looking over the shoulder. */
export function AccountCard({ file: { person }, onChange }: PartCardProps) {
  const { t } = useTranslation()
  const [isShown, setIsShown] = useState(false)
  const { iban } = person
  return (
    <PartFrame part="account" isEmpty={iban === null} onChange={onChange}>
      {iban !== null && (
        <div className={styles.bar}>
          <span className={styles.account}>{isShown ? formatIban(iban) : hiddenIban(iban)}</span>
          <Button
            variant="quiet"
            icon={isShown ? <EyeOff size={20} /> : <Eye size={20} />}
            aria-pressed={isShown}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? t('people.account.hide') : t('people.account.show')}
          </Button>
          <CopyButton text={iban} label={t('people.copy.iban')} />
        </div>
      )}
      {person.accountHolder !== null && (
        <Facts facts={[[t('people.field.accountHolder'), person.accountHolder]]} />
      )}
    </PartFrame>
  )
}

/** The country and the last four signs are enough to tell one account from another. */
const hiddenIban = (iban: string): string => `${iban.slice(0, 2)} •••• •••• ${iban.slice(-4)}`

export function PhotoCard({ file: { person }, onChange }: PartCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { photoPermission, photoAskedOn } = person
  const said = t(`people.photo.${photoPermission}`)
  return (
    <PartFrame part="photo" isEmpty={photoPermission === 'notAsked'} onChange={onChange}>
      <p>
        {photoAskedOn === null
          ? said
          : t('people.photo.saidOn', { said, day: formatting.date(photoAskedOn) })}
      </p>
    </PartFrame>
  )
}

export function StayCard({ file: { person }, onChange }: PartCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const day = (date: string | null) => (date === null ? null : formatting.dayAndYear(date))
  const { startDate, endDate } = person
  return (
    <PartFrame part="stay" isEmpty={startDate === null && endDate === null} onChange={onChange}>
      <Facts
        facts={[
          [t('people.field.startDate'), day(startDate)],
          [t('people.field.endDate'), day(endDate)],
        ]}
      />
    </PartFrame>
  )
}

export function NoteCard({ file: { person }, onChange }: PartCardProps) {
  return (
    <PartFrame part="note" isEmpty={person.note === null} onChange={onChange}>
      <p className={styles.note}>{person.note}</p>
    </PartFrame>
  )
}
