import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import type { Place } from '#shared/place/place-contract.ts'

import { useDraft } from './use-draft.ts'

import styles from './settings-form.module.css'

interface IdentityCardProps {
  readonly place: Place
}

/** As the contract has them (place-contract.ts). */
const mostCharacters = {
  name: 80,
  addressLine: 120,
  postcode: 10,
  municipality: 60,
  phone: 30,
  email: 120,
} as const
const fields = Object.keys(mostCharacters) as (keyof typeof mostCharacters)[]

/** Enough to see that a part is missing; the core has the last word. */
const looksLikeEmail = (text: string): boolean => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)

/** Name, address and contacts, saved together. */
export function IdentityCard({ place }: IdentityCardProps) {
  const { t } = useTranslation()
  const { draft, errors, save } = useIdentity(place)
  const field = (name: keyof typeof mostCharacters) => ({
    value: draft.value[name],
    onChange: draft.set(name),
    maximumLength: mostCharacters[name],
  })
  return (
    <Card title={t('settings.place.identity')} size="large">
      <div className={styles.form}>
        <TextField label={t('settings.place.name')} {...field('name')} error={errors.name} />
        <TextField label={t('settings.place.address')} {...field('addressLine')} isOptional />
        <div className={styles.postcode}>
          <TextField label={t('settings.place.postcode')} {...field('postcode')} />
          <TextField label={t('settings.place.municipality')} {...field('municipality')} />
        </div>
        <div className={styles.pair}>
          <TextField label={t('settings.place.phone')} {...field('phone')} type="tel" isOptional />
          <TextField label={t('settings.place.email')} {...field('email')} isOptional error={errors.email} />
        </div>
        <div className={styles.foot}>
          <Button
            variant={draft.isChanged ? 'primary' : 'plain'}
            disabled={!draft.isChanged}
            onClick={() => void save()}
          >
            {t('settings.save')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** The description being typed; its errors are said once saving was asked. */
function useIdentity({ name, addressLine, postcode, municipality, phone, email }: Place) {
  const { t } = useTranslation()
  const [isAsked, setIsAsked] = useState(false)
  const draft = useDraft({ name, addressLine, postcode, municipality, phone, email })
  const { value } = draft
  const errors = {
    name: value.name.trim() === '' ? t('settings.place.nameMissing') : null,
    email: looksLikeEmail(value.email.trim()) ? null : t('settings.place.emailWrong'),
  }
  const isTooLong = fields.some((field) => tooLongBy(value[field], mostCharacters[field]) > 0)
  const save = async () => {
    setIsAsked(true)
    if (errors.name !== null || errors.email !== null || isTooLong) return
    const result = await api.place.describePlace({ ...value, email: value.email.trim() })
    if (!result.ok) return
    setIsAsked(false)
    draft.done()
    offerUndo(t('settings.saved'), result.act)
  }
  return { draft, errors: isAsked ? errors : { name: null, email: null }, save }
}
