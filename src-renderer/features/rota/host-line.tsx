import { Avatar } from '#renderer/ui/avatar.tsx'
import { cx } from '#renderer/ui/classes.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import type { SlotHost } from '#shared/rota/slot-card.ts'

import { KeyMark, StateMark, StateWord, WarningWord } from './signup-state.tsx'

import styles from './host-line.module.css'

/** States so common that an icon is enough; the legend under the table says what it means. */
export const markedStates: readonly SignupState[] = ['confirmed', 'present']

interface HostLineProps {
  readonly host: SlotHost
  /** The slot needs a key: who has one is shown. */
  readonly keyMatters: boolean
}

/** A host on a slot: initials, name, where the host stands, and what is worth a second look. */
export function HostLine({ host, keyMatters }: HostLineProps) {
  const { state } = host
  const isMarked = markedStates.includes(state)
  const hasKey = keyMatters && host.keyHolder
  return (
    <li className={cx(styles.host, state === 'standby' && styles.softer)}>
      <Avatar name={host.displayName} colour={host.colour} size="small" />
      <span className={styles.words}>
        <span className={styles.name}>{host.displayName}</span>
        {(isMarked || hasKey) && (
          <span className={styles.marks}>
            {isMarked && <StateMark state={state} />}
            {hasKey && <KeyMark />}
          </span>
        )}
        {!isMarked && state !== 'signedUp' && (
          <span className={styles.below}>
            <StateWord state={state} />
          </span>
        )}
        {host.warnings.map((warning) => (
          <span key={warning} className={styles.below}>
            <WarningWord warning={warning} />
          </span>
        ))}
      </span>
    </li>
  )
}

interface HostLinesProps {
  readonly hosts: readonly SlotHost[]
  readonly keyMatters: boolean
}

/** Everyone on a slot. */
export function HostLines({ hosts, keyMatters }: HostLinesProps) {
  if (hosts.length === 0) return null
  return (
    <ul className={styles.hosts}>
      {hosts.map((host) => (
        <HostLine key={host.hostId} host={host} keyMatters={keyMatters} />
      ))}
    </ul>
  )
}
