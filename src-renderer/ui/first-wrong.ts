import { focusedElement } from './writing.ts'

/**
 * Goes to the first field that says something is wrong, once it says so: in the window or the card that the focus is in.
 * Called where a form was not sent because of what stands in it.
 */
export function goToFirstWrong(): void {
  const form = focusedElement()?.closest('[role="dialog"], [role="alertdialog"], section, form')
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
