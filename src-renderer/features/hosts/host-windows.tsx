import { AbsenceDialog } from './absence-dialog.tsx'
import { ForgetHostDialog } from './forget-host-dialog.tsx'
import { HostDialog } from './host-dialog.tsx'
import type { HostFacts } from './host-facts.ts'
import { SlotsToTellDialog } from './slots-to-tell-dialog.tsx'

/** The window that is open above the list or above somebody's page. */
export type HostWindow =
  | { readonly kind: 'add' }
  | { readonly kind: 'change'; readonly host: HostFacts['host'] }
  | { readonly kind: 'forget'; readonly host: HostFacts['host'] }
  | { readonly kind: 'absence'; readonly host: HostFacts['host'] }
  | {
      readonly kind: 'archived' | 'away'
      readonly host: HostFacts['host']
      readonly slotIds: readonly string[]
    }

interface HostWindowsProps {
  readonly window: HostWindow | null
  readonly onOpen: (window: HostWindow | null) => void
}

export function HostWindows({ window, onOpen }: HostWindowsProps) {
  if (window === null) return null
  const close = () => onOpen(null)
  switch (window.kind) {
    case 'add':
      return <HostDialog host={null} onClose={close} />
    case 'change':
      return <HostDialog host={window.host} onClose={close} />
    case 'forget':
      return <ForgetHostDialog host={window.host} onClose={close} />
    case 'absence':
      return (
        <AbsenceDialog
          host={window.host}
          onClose={close}
          onPromised={(slotIds) => onOpen({ kind: 'away', host: window.host, slotIds })}
        />
      )
    case 'archived':
    case 'away':
      return <SlotsToTellDialog {...window} onClose={close} />
  }
}
