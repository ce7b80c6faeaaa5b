import type { Core } from '../../core.ts'

/** How often an open vault is looked at. */
const everyMs = 2000
/** How long before it closes the screens are told: a minute, or half the time where one minute was chosen. */
const warningMs = (idleMinutes: number): number => Math.min(60_000, idleMinutes * 30_000)

export interface IdleWatch {
  readonly stop: () => void
  /** One look: closes a vault that nobody touched for too long, and tells the screens when that is near. */
  readonly look: () => Promise<void>
}

/**
 * Closes the vault when nobody was at the keyboard for as long as the place chose (security.md, line 9). In its last
 * minute the screens are told once, so that they can warn; and once more if somebody came back.
 */
export function watchIdleVault(core: Core): IdleWatch {
  let isWarned = false
  const look = async (): Promise<void> => {
    const idle = core.house.vault.idle()
    const isNear = idle !== null && idle.closesInMs <= warningMs(idle.idleMinutes)
    if (idle !== null && idle.closesInMs === 0) await core.call('vault.lock', {})
    else if (isNear !== isWarned) core.house.announce(['vault'])
    isWarned = isNear && idle.closesInMs > 0
  }
  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer), look }
}
