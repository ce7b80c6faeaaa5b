import i18next from 'i18next'

import { api } from './api.ts'
import { onChanged } from './changed.ts'
import { dismissNotice, dropVaultNotices, showNotice, useNotices } from './notices.ts'
import { useVaultOpen } from './vault-open.ts'

/** At most so often the core is told that somebody is there. */
const tellEveryMs = 30_000
const signsOfSomebody = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const

/** The warning counts down in steps a screen reader can follow: each is read out. */
const countedMs = 10_000

/**
 * While the vault is open: tells the core that somebody is at the PC, and warns at the foot of the page in the last
 * minute before it closes by itself (half the time, where the place chose one minute), counting down. When it closes,
 * what was said of the vault goes. Started once, after the first screen.
 */
export function watchVault(): void {
  let isOpen = false
  let toldAt = 0
  let warning: Warning | null = null

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
    const shown = useNotices.getState().notices
    const status = await api.vault.getStatus({})
    if (!status.ok) return
    const { state, idleMinutes, closesInMs } = status.value
    if (isOpen && state !== 'open') dropVaultNotices(shown)
    isOpen = state === 'open'
    useVaultOpen.setState({ isOpen })
    const isNear = isOpen && (closesInMs ?? 0) <= Math.min(60_000, (idleMinutes ?? 0) * 30_000)
    if (isNear) {
      warning ??= warn(closesInMs ?? 0, stay)
      warning.closesAt = Date.now() + (closesInMs ?? 0)
    }
    if (isNear || warning === null) return
    clearInterval(warning.timer)
    dismissNotice(warning.id)
    warning = null
    if (!isOpen) showNotice({ text: i18next.t('vaultHolders.closedAlone') })
  }
  for (const sign of signsOfSomebody) addEventListener(sign, tell, { capture: true, passive: true })
  onChanged(['vault'], () => void look())
  void look()
}

interface Warning {
  readonly id: string
  readonly timer: ReturnType<typeof setInterval>
  closesAt: number
}

/** `Le coffre se ferme dans 40 s.` for what is left between 30 and 40 seconds. */
const closingText = (leftMs: number): string =>
  i18next.t('vaultHolders.closing', {
    seconds: (Math.max(1, Math.ceil(leftMs / countedMs)) * countedMs) / 1000,
  })

function warn(closesInMs: number, stay: () => void): Warning {
  const id = showNotice({
    text: closingText(closesInMs),
    action: { label: i18next.t('vaultHolders.stay'), onPress: stay },
    stays: true,
  })
  const warning: Warning = {
    id,
    timer: setInterval(() => changeNotice(id, closingText(warning.closesAt - Date.now())), 1000),
    closesAt: Date.now() + closesInMs,
  }
  return warning
}

/** The same notice in its place, with other words; nothing where somebody closed it. */
function changeNotice(id: string, text: string): void {
  const { notices } = useNotices.getState()
  if (notices.some((notice) => notice.id === id && notice.text !== text))
    useNotices.setState({
      notices: notices.map((notice) => (notice.id === id ? { ...notice, text } : notice)),
    })
}
