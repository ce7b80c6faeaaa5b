import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { CheckField } from '#renderer/ui/check-field.tsx'
import { cx } from '#renderer/ui/classes.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { minimumPassphraseLength, passphraseLength, strengthOf } from '#shared/vault/passphrase-rules.ts'

import styles from './passphrase.module.css'

interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly error?: string | null
  readonly autoFocus?: boolean
  readonly onChange: (text: string) => void
  readonly onEnter?: () => void
}

/** The secret phrase, hidden unless one asks to see it. */
export function PassphraseField({ label, value, error, autoFocus, onChange, onEnter }: PassphraseFieldProps) {
  const { t } = useTranslation()
  const [isShown, setIsShown] = useState(false)
  return (
    <div data-secret>
      <TextField
        label={label}
        value={value}
        type={isShown ? 'text' : 'password'}
        autoComplete="off"
        maximumLength={400}
        error={error}
        autoFocus={autoFocus}
        onChange={onChange}
        onEnter={onEnter}
      />
      <CheckField label={t('vault.show')} isChecked={isShown} onChange={setIsShown} />
    </div>
  )
}

/** A phrase typed twice. */
export interface NewPassphrase {
  readonly first: string
  readonly second: string
}
export const noPassphrase: NewPassphrase = { first: '', second: '' }

/** What keeps a new phrase from being taken, or null. */
export function problemOfNew(t: TFunction, { first, second }: NewPassphrase): string | null {
  if (first === '') return t('vault.missing')
  if (strengthOf(first) === 'tooShort')
    return t('vault.passphraseTooShort', { count: minimumPassphraseLength })
  return first === second ? null : t('vault.notTheSame')
}

interface NewPassphraseFieldsProps {
  readonly label: string
  readonly value: NewPassphrase
  /** Somebody pressed the button: what is wrong is said. */
  readonly isAsked: boolean
  readonly autoFocus?: boolean
  readonly onChange: (value: NewPassphrase) => void
  readonly onEnter: () => void
}

/** A new phrase, twice, with how long it is. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { label, value, isAsked, autoFocus = false, onChange, onEnter } = props
  const { t } = useTranslation()
  const [isShown, setIsShown] = useState(false)
  const problem = isAsked ? problemOfNew(t, value) : null
  const isFirstWrong = value.first === '' || strengthOf(value.first) === 'tooShort'
  const type = isShown ? 'text' : 'password'
  return (
    <div data-secret className={styles.form}>
      <div className={styles.measured}>
        <TextField
          label={label}
          hint={t('vault.advice')}
          value={value.first}
          type={type}
          maximumLength={400}
          autoFocus={autoFocus}
          error={isFirstWrong ? problem : null}
          onChange={(first) => onChange({ ...value, first })}
        />
        <Strength passphrase={value.first} />
      </div>
      <TextField
        label={t('vault.again')}
        value={value.second}
        type={type}
        maximumLength={400}
        error={isFirstWrong ? null : problem}
        onChange={(second) => onChange({ ...value, second })}
        onEnter={onEnter}
      />
      <CheckField label={t('vault.show')} isChecked={isShown} onChange={setIsShown} />
    </div>
  )
}

const levels = { tooShort: 1, enough: 2, good: 3, veryGood: 4 } as const

/** How long the phrase is, in words and in four bars; and that it is only its length. */
function Strength({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation()
  if (passphrase === '') return null
  const strength = strengthOf(passphrase)
  const count = minimumPassphraseLength - passphraseLength(passphrase)
  const words =
    strength === 'tooShort'
      ? t('vault.tooShort', { missing: t('vault.missingSigns', { count }) })
      : t(`vault.${strength}`)
  return (
    <div>
      <meter
        className="visually-hidden"
        aria-label={t('vault.strength')}
        min={0}
        max={4}
        value={levels[strength]}
        aria-valuetext={words}
      />
      <div aria-hidden="true" className={styles.bars}>
        {[1, 2, 3, 4].map((level) => (
          <span
            key={level}
            className={cx(
              styles.bar,
              level <= levels[strength] && styles.filled,
              strength === 'tooShort' && styles.short,
            )}
          />
        ))}
      </div>
      <p className={styles.strength} aria-live="polite">
        {words} · {t('vault.lengthOnly')}
      </p>
    </div>
  )
}
