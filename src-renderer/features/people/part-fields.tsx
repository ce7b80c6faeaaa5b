import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { photoPermissions } from '#shared/people/person.ts'

import { HostField } from './host-field.tsx'
import { IdentityFields } from './identity-fields.tsx'
import { NoteField } from './note-field.tsx'
import { peopleTopics, type PersonFile, useInstitutions } from './people-facts.ts'
import { longest } from './person-draft.ts'
import { LineField } from './person-fields.tsx'
import type { PersonPart } from './person-parts.ts'
import type { PersonForm } from './use-person-form.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './people.module.css'

interface PartFieldsProps {
  readonly part: PersonPart
  readonly file: PersonFile
  readonly form: PersonForm
  readonly onEnter: () => void
}

/** What is typed of one part of a file. */
export function PartFields({ part, file, form, onEnter }: PartFieldsProps) {
  const { t } = useTranslation()
  switch (part) {
    case 'identity':
      return <Identity file={file} form={form} onEnter={onEnter} />
    case 'emergency':
      return (
        <>
          <LineField form={form} name="emergencyName" autoFocus onEnter={onEnter} />
          <LineField form={form} name="emergencyPhone" type="tel" onEnter={onEnter} />
          <LineField
            form={form}
            name="emergencyRelation"
            hint={t('people.form.relationHint')}
            onEnter={onEnter}
          />
        </>
      )
    case 'delegation':
      return <Delegation form={form} />
    case 'account':
      return (
        <>
          <LineField form={form} name="iban" hint={t('people.form.ibanHint')} autoFocus onEnter={onEnter} />
          <LineField
            form={form}
            name="accountHolder"
            hint={t('people.form.accountHolderHint')}
            onEnter={onEnter}
          />
        </>
      )
    case 'photo':
      return <Photo form={form} />
    case 'stay':
      return <Stay form={form} />
    case 'note':
      return (
        <NoteField
          label={t('people.field.note')}
          value={form.draft.note}
          onChange={(note) => form.type({ note })}
          error={form.errorOf('note')}
          maximumLength={longest.note}
        />
      )
  }
}

function Identity({ file, form, onEnter }: Omit<PartFieldsProps, 'part'>) {
  const { data } = useQuery(api.people.listHostsWithoutPerson, {}, peopleTopics)
  return (
    <>
      <IdentityFields form={form} autoFocus onEnter={onEnter} />
      {data !== undefined && (
        <HostField
          hosts={data.hosts}
          own={file.host}
          value={form.draft.hostId}
          onChange={(hostId) => form.type({ hostId })}
          error={form.errorOf('hostId')}
        />
      )}
    </>
  )
}

const nobody = 'nobody'

function Delegation({ form }: Pick<PartFieldsProps, 'form'>) {
  const { t } = useTranslation()
  const institutions = useInstitutions()
  if (institutions === undefined) return null
  return (
    <>
      <ComboField
        label={t('people.field.institutionId')}
        value={form.draft.institutionId ?? nobody}
        choices={[
          { id: nobody, label: t('people.form.noInstitution') },
          ...institutions.map(({ id, name }) => ({ id, label: name })),
        ]}
        onChange={(id) => form.type({ institutionId: id === nobody ? null : id })}
        error={form.errorOf('institutionId')}
        autoFocus
      />
      <p>
        <a className={styles.link} href={addressOf('hosts', ['people', 'institutions'])}>
          {t('people.form.toInstitutions')}
        </a>
      </p>
    </>
  )
}

function Photo({ form }: Pick<PartFieldsProps, 'form'>) {
  const { t } = useTranslation()
  const today = useNow().date
  const { photoPermission, photoAskedOn } = form.draft
  return (
    <>
      <SegmentedControl
        label={t('people.field.photoPermission')}
        isLabelShown
        value={photoPermission}
        segments={photoPermissions.map((value) => ({ value, label: t(`people.photo.${value}`) }))}
        onChange={(value) =>
          form.type({
            photoPermission: value,
            photoAskedOn: value === 'notAsked' ? null : (photoAskedOn ?? today),
          })
        }
      />
      {photoPermission !== 'notAsked' && (
        <DateField
          label={t('people.field.photoAskedOn')}
          value={photoAskedOn}
          today={today}
          latest={today}
          onChange={(asked) => form.type({ photoAskedOn: asked })}
          isOptional
        />
      )}
    </>
  )
}

function Stay({ form }: Pick<PartFieldsProps, 'form'>) {
  const { t } = useTranslation()
  const today = useNow().date
  return (
    <div className={layout.pair}>
      <DateField
        label={t('people.field.startDate')}
        value={form.draft.startDate}
        today={today}
        onChange={(startDate) => form.type({ startDate })}
        error={form.errorOf('startDate')}
        isOptional
      />
      <DateField
        label={t('people.field.endDate')}
        hint={t('people.form.endHint')}
        value={form.draft.endDate}
        today={today}
        onChange={(endDate) => form.type({ endDate })}
        error={form.errorOf('endDate')}
        isOptional
      />
    </div>
  )
}
