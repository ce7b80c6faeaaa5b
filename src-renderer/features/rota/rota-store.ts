import { create } from 'zustand'

import { isFocusFree } from '#renderer/ui/focus-keeper.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

/** Which slots a change is for: this one, this and the following, all. */
export type ChangeScope = 'one' | 'following' | 'all'

/** A window above the rota, besides the slot's own, which the address names. */
export type RotaDialog =
  | { readonly kind: 'gaps' }
  | { readonly kind: 'seriesList' }
  | { readonly kind: 'newSeries'; readonly fromDate: LocalDate }
  | { readonly kind: 'newSlot'; readonly date: LocalDate }
  | { readonly kind: 'changeSlot'; readonly slotId: string; readonly scope: ChangeScope }
  | { readonly kind: 'endSeries'; readonly seriesId: string; readonly date: LocalDate }
  | { readonly kind: 'cancelSlot'; readonly slotId: string }
  | { readonly kind: 'weekText'; readonly weekStart: LocalDate }
  | { readonly kind: 'swap'; readonly slotId: string; readonly hostId: string; readonly name: string }

interface RotaState {
  /** The slot someone is being signed up for, and the button that asked. */
  readonly picker: { readonly slotId: string; readonly anchor: HTMLElement } | null
  readonly dialog: RotaDialog | null
  /** Another view was just chosen with the control of the views, which has the focus. */
  readonly isChoosingView: boolean
}

export const useRotaStore = create<RotaState>(() => ({
  picker: null,
  dialog: null,
  isChoosingView: false,
}))

export const openPicker = (slotId: string, anchor: HTMLElement): void =>
  useRotaStore.setState({ picker: { slotId, anchor } })
export const closePicker = (): void => useRotaStore.setState({ picker: null })
export const openDialog = (dialog: RotaDialog): void => useRotaStore.setState({ dialog })
export const closeDialog = (): void => useRotaStore.setState({ dialog: null })
export const keepFocusOnViews = (): void => useRotaStore.setState({ isChoosingView: true })
/** Whether the view that is drawn now was just chosen there, and nothing else has taken the focus meanwhile. */
export function takeFocusOfViews(): boolean {
  const { isChoosingView } = useRotaStore.getState()
  if (isChoosingView) useRotaStore.setState({ isChoosingView: false })
  return isChoosingView && isFocusFree()
}
