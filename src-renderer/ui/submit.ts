/**
 * What a button is to the fields around it. A primary one acts upon what stands in them, so that a text which nobody
 * can read stops it; Enter presses it too, unless it says that it is no submit.
 */
export function formPartOf(variant: string | undefined, isSubmit?: boolean) {
  const isPrimary = variant === 'primary'
  return { isPressedByEnter: isSubmit ?? isPrimary, readsFields: isSubmit === true || isPrimary }
}

/**
 * Enter in a field does what the form's own button does: the nearest one marked as such around the field, in its
 * window or its card and no further. What ends, cancels or takes something away is never pressed this way: its button
 * is `danger`, or says that it is no submit. The last one is taken, as the button that acts stands last. Nothing where
 * there is none.
 */
export function submitAround(field: Element): void {
  let around = field.parentElement
  while (around !== null && !around.matches('[data-screen], main, body')) {
    const button = [...around.querySelectorAll<HTMLButtonElement>('button[data-submit]')].at(-1)
    if (button !== undefined) return button.click()
    if (around.matches('section, form')) return
    around = around.parentElement
  }
}
