import { create } from 'zustand'

export interface Notice {
  readonly id: string
  readonly text: string
  readonly tone?: 'done' | 'problem' | undefined
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
  /** Not gone by itself, and not what Ctrl Z presses: something is about to happen. */
  readonly stays?: boolean | undefined
}

interface Notices {
  readonly notices: readonly Notice[]
}

const mostAtOnce = 3
let lastNumber = 0

export const useNotices = create<Notices>(() => ({ notices: [] }))

/** Says in the corner what has just been done: `showNotice({text: t('…'), action: {label, onPress}})`. */
export function showNotice(notice: Omit<Notice, 'id'>): string {
  lastNumber += 1
  const id = `notice-${lastNumber}`
  useNotices.setState(({ notices }) => ({ notices: [...notices, { ...notice, id }].slice(-mostAtOnce) }))
  return id
}

export function dismissNotice(id: string): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
