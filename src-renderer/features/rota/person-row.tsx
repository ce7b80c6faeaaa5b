import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { signUp } from '#renderer/lib/signing-up.ts'
import { signupSentence } from '#renderer/lib/signup-words.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { SlotCard, SlotHost } from '#shared/rota/slot-card.ts'

import { actsFor } from './person-acts.ts'
import { PersonMenu } from './person-menu.tsx'
import { askReplacement } from './replacement-acts.ts'
import { moveSignup, type MoveName } from './rota-acts.ts'
import { openDialog } from './rota-store.ts'
import { KeyMark, StateWord, WarningWord } from './signup-state.tsx'

import styles from './slot-dialog.module.css'

interface PersonRowProps {
  readonly slot: SlotCard
  readonly host: SlotHost
  readonly onReplace: (host: SlotHost) => void
}

/** A host on the slot: where the host stands, what is worth a second look, and what can be done. */
export function PersonRow({ slot, host, onReplace }: PersonRowProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { at, date } = useNow()
  const [sentence, setSentence] = useState<string | null>(null)
  const name = host.displayName
  const place = { slotId: slot.slotId, hostId: host.hostId, name }
  const acts = actsFor(slot, host.state, { now: at, today: date })
  const move = async (to: MoveName) => setSentence(await moveSignup(to, place, formatting))
  const comeBack = async () => {
    const result = await signUp(place)
    const refusal = result.ok ? null : result.error
    setSentence(refusal === null ? null : signupSentence(t, formatting, refusal))
  }
  const other = slot.hosts.find(({ hostId }) => hostId === host.replacedBy)?.displayName
  return (
    <li className={styles.person}>
      <Avatar name={name} colour={host.colour} />
      <div className={styles.who}>
        <span className={styles.personName}>
          {name}
          {host.keyHolder && <KeyMark />}
        </span>
        <StateWord state={host.state} />
        {other !== undefined && <span className={styles.soft}>{t('slot.replacedBy', { name: other })}</span>}
        {host.overrideReason !== null && <span className={styles.soft}>« {host.overrideReason} »</span>}
        {host.warnings.map((warning) => (
          <WarningWord key={warning} warning={warning} />
        ))}
      </div>
      <div className={styles.acts}>
        {acts.attendance && acts.hasBegun && <Attendance host={host} onMove={move} />}
        {acts.withdraw && !acts.hasBegun && (
          <Button aria-label={t('slot.act.withdrawName', { name })} onClick={() => void move('withdraw')}>
            {t('slot.act.withdraw')}
          </Button>
        )}
        {acts.comeBack && (
          <Button aria-label={t('slot.act.comeBackName', { name })} onClick={() => void comeBack()}>
            {t('slot.act.comeBack')}
          </Button>
        )}
        <PersonMenu
          name={name}
          hostId={host.hostId}
          acts={acts}
          onMove={(to) => void move(to)}
          onComeIn={() => void comeBack()}
          onReplace={() => onReplace(host)}
          onAsk={() => void askReplacement(place, formatting)}
          onSwap={() => openDialog({ kind: 'swap', ...place })}
        />
      </div>
      <div className={styles.sentence}>
        <FieldError text={sentence} />
      </div>
    </li>
  )
}

interface AttendanceProps {
  readonly host: SlotHost
  readonly onMove: (to: MoveName) => Promise<void>
}

/** There or not: pressed again, the mark is taken back. */
function Attendance({ host, onMove }: AttendanceProps) {
  const { t } = useTranslation()
  const isPresent = host.state === 'present'
  const isAbsent = host.state === 'absent'
  const name = host.displayName
  return (
    <>
      <Button
        aria-pressed={isPresent}
        aria-label={t('slot.act.presentName', { name })}
        className={styles.toggle}
        onClick={() => void onMove(isPresent ? 'clearAttendance' : 'markPresent')}
      >
        {t('slot.act.present')}
      </Button>
      <Button
        aria-pressed={isAbsent}
        aria-label={t('slot.act.absentName', { name })}
        className={styles.toggle}
        onClick={() => void onMove(isAbsent ? 'clearAttendance' : 'markAbsent')}
      >
        {t('slot.act.absent')}
      </Button>
    </>
  )
}
