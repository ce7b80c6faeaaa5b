import i18next from 'i18next'

import { api } from './api.ts'
import { onChanged } from './changed.ts'
import { dismissNotice, showNotice, useNotices } from './notices.ts'

/** At most so often the core is told that somebody is there. */
const tellEveryMs = 30_000
const signsOfSomebody = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/**
 * While the vault is open: tells the core that somebody is at the PC, and warns in the corner in the last minute before
 * it closes by itself (half the time, where the place chose one minute). When it closes, what was said meanwhile goes
 * from the corner. Started once, after the first screen.
 */
export function watchVault(): void {
  let isOpen = false
  let toldAt = 0
  let warning: string | null = null

  const tell = (): void => {
    if (!isOpen || Date.now() - toldAt < tellEveryMs) return
    toldAt = Date.now()
    void api.vault.noteActivity({}).then(() => (warning === null ? undefined : look()))
  }
  const stay = (): void => {
    toldAt = 0
    tell()
  }
  const look = async (): Promise<void> => {
    const shown = useNotices.getState().notices.map(({ id }) => id)
    const status = await api.vault.getStatus({})
    if (!status.ok) return
    const { state, idleMinutes, closesInMs } = status.value
    // What was said while it was open may name somebody, and hold a way to take it back.
    if (isOpen && state !== 'open') shown.forEach(dismissNotice)
    isOpen = state === 'open'
    const isNear = isOpen && (closesInMs ?? 0) <= Math.min(60_000, (idleMinutes ?? 0) * 30_000)
    if (isNear) warning ??= warn(stay)
    if (isNear || warning === null) return
    dismissNotice(warning)
    warning = null
    if (!isOpen) showNotice({ text: i18next.t('vaultHolders.closedAlone') })
  }
  for (const sign of signsOfSomebody) addEventListener(sign, tell, { capture: true, passive: true })
  onChanged(['vault'], () => void look())
  void look()
}

const warn = (stay: () => void): string =>
  showNotice({
    text: i18next.t('vaultHolders.closing'),
    action: { label: i18next.t('vaultHolders.stay'), onPress: stay },
    stays: true,
  })
