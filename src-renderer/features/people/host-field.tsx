import { useTranslation } from 'react-i18next'

import { Avatar } from '#renderer/ui/avatar.tsx'
import { ComboField } from '#renderer/ui/combo-field.tsx'

import { colourless, type HostWithoutFile, type PersonFile } from './people-facts.ts'

interface HostFieldProps {
  /** Those who have no file yet. */
  readonly hosts: readonly HostWithoutFile[]
  /** The one of this file, when there is one. */
  readonly own?: PersonFile['host']
  readonly value: string | null
  readonly onChange: (hostId: string | null) => void
  readonly error: string | null
  readonly autoFocus?: boolean
}

const none = 'none'

/** Who this person is on the open lists: one of those without a file, or nobody. */
export function HostField({ hosts, own, value, onChange, error, autoFocus }: HostFieldProps) {
  const { t } = useTranslation()
  const choices =
    own === null || own === undefined ? hosts : [own, ...hosts.filter(({ id }) => id !== own.id)]
  return (
    <ComboField
      label={t('people.field.hostId')}
      value={value ?? none}
      choices={[
        {
          id: none,
          label: t('people.form.noHost'),
          mark: <Avatar name="–" colour={colourless} size="small" />,
        },
        ...choices.map(({ id, displayName, colour }) => ({
          id,
          label: displayName,
          mark: <Avatar name={displayName} colour={colour} size="small" />,
        })),
      ]}
      onChange={(id) => onChange(id === none ? null : id)}
      error={error}
      autoFocus={autoFocus}
    />
  )
}
