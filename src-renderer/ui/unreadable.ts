/** On an input whose text means nothing: a form must not save it as if nothing stood there. */
export const unreadableMark = { 'data-unreadable': true } as const

const forms = '[role="dialog"], [role="alertdialog"], section, form'

/**
 * The first field around a button, in its window or its card, that holds a text nobody can read: `31/2/2026`. A form
 * that may be saved without that day would drop it unseen.
 */
const unreadableAround = (button: Element): HTMLInputElement | null =>
  button.closest(forms)?.querySelector<HTMLInputElement>('input[data-unreadable]:enabled') ?? null

/** Goes to such a field and lets it say what is wrong, as leaving it does; false when there is none. */
export function stopsAtUnreadable(button: Element): boolean {
  const field = unreadableAround(button)
  if (field === null) return false
  field.blur()
  field.focus()
  return true
}
