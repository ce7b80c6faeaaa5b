import { useId } from 'react'
import { useTranslation } from 'react-i18next'

import { Avatar } from '#renderer/ui/avatar.tsx'
import { hostColours, type HostColour } from '#shared/hosts/host.ts'

import styles from './host-form.module.css'

interface ColourChoiceProps {
  /** Whose initials are shown on each colour. */
  readonly name: string
  readonly value: HostColour | 'any'
  /** False for somebody who has a colour: only a new host can leave it to the place. */
  readonly canBeAny: boolean
  readonly onChange: (colour: HostColour | 'any') => void
}

/** The pastels, each with its name in words. Native radio buttons: one stop for the Tab key, arrows inside. */
export function ColourChoice({ name, value, canBeAny, onChange }: ColourChoiceProps) {
  const { t } = useTranslation()
  const group = useId()
  const choices: readonly (HostColour | 'any')[] = canBeAny ? ['any', ...hostColours] : hostColours
  return (
    <fieldset className={styles.colours}>
      <legend className={styles.legend}>{t('hosts.form.colour')}</legend>
      <div className={styles.swatches}>
        {choices.map((colour) => (
          <label key={colour} className={styles.swatch}>
            <input
              type="radio"
              className="visually-hidden"
              name={group}
              checked={colour === value}
              onChange={() => onChange(colour)}
            />
            <Avatar name={name === '' ? ' ' : name} colour={colour} size="small" />
            {colour === 'any' ? t('hosts.form.colourAny') : t(`hosts.colour.${colour}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
