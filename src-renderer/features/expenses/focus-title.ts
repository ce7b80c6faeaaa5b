/** Where a page is read from once what was pressed is gone: its title, which says where one is. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true })
}

/** The first field that says something is wrong, once it is drawn; the form it is in when none does. */
export function focusFirstProblem(): void {
  requestAnimationFrame(() => {
    const form = document.querySelector<HTMLElement>('[data-line-form]')
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form?.querySelector('button')
    field?.focus()
    form?.scrollIntoView({ block: 'nearest' })
  })
}
