import { create } from 'zustand'

export interface Notice {
  readonly id: string
  readonly text: string
  readonly tone?: 'done' | 'problem' | undefined
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
  /** Not gone by itself, and not what Ctrl Z presses: something is about to happen. */
  readonly stays?: boolean | undefined
  /** Says nothing of anybody's file, and offers nothing of the vault: it stays where it is when the vault closes. */
  readonly outlivesVault?: boolean | undefined
}

interface Notices {
  /** Only the last one is on screen. Those before it are not to be missed, and come back when it goes. */
  readonly notices: readonly Notice[]
}

let lastNumber = 0

export const useNotices = create<Notices>(() => ({ notices: [] }))

const isNotToBeMissed = ({ tone, stays }: Notice): boolean => tone === 'problem' || stays === true

/**
 * Says at the foot of the page what has just been done: `showNotice({text: t('…'), action: {label, onPress}})`. It
 * takes the place of what was done before; a problem waits behind it until somebody has read and closed it.
 */
export function showNotice(notice: Omit<Notice, 'id'>): string {
  lastNumber += 1
  const id = `notice-${lastNumber}`
  useNotices.setState(({ notices }) => ({
    notices: [
      ...notices.filter((before) => isNotToBeMissed(before) && before.text !== notice.text),
      { ...notice, id },
    ],
  }))
  return id
}

export function dismissNotice(id: string): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

/** The one on screen. */
export const currentNotice = ({ notices }: Notices): Notice | null => notices.at(-1) ?? null

/**
 * The vault closed: of what was on the page before, only what says that it has nothing to do with the vault stays. A
 * notice that says nothing of itself goes, as it may name somebody or hold a way to take an act of the vault back.
 */
export function dropVaultNotices(shownBefore: readonly Notice[]): void {
  for (const { id, outlivesVault } of shownBefore) if (outlivesVault !== true) dismissNotice(id)
}

/**
 * Something newer was done: what was offered to be taken back before it is no longer "the last act", which is what
 * Ctrl Z and the word "Annuler" mean. The older act is still taken back from the history.
 */
export function withdrawOffers(): void {
  useNotices.setState(({ notices }) => ({
    notices: notices.filter((notice) => notice.action === undefined || notice.stays === true),
  }))
}
