import { useEffect, useRef } from 'react'

const reachable =
  'input:enabled:not([type="hidden"]), textarea:enabled, select:enabled, button:enabled, a[href], [tabindex]'

/**
 * Stands before what a window holds. A form opens ready to be typed in: the focus goes to its first field, with what
 * stands in it chosen, as Tab does, so that the first words replace it. Nothing where a field asks for the focus by
 * itself, and nothing where something else than a field comes first: such a window is read before it is filled in.
 */
export function FirstField() {
  const here = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const body = here.current?.parentElement
    if (body === null || body === undefined || body.parentElement?.contains(document.activeElement) === true)
      return
    const first = body.querySelector<HTMLElement>(reachable)
    const field = first instanceof HTMLInputElement ? inputToStartIn(body, first) : first
    if (field === null || !field.matches('input, textarea, select')) return
    field.focus()
    if (field instanceof HTMLInputElement) field.select()
  }, [])
  return <span ref={here} hidden />
}

/** Of several choices, the one that is taken; a file is looked for on purpose. */
function inputToStartIn(body: Element, first: HTMLInputElement): HTMLInputElement | null {
  if (first.type === 'file') return null
  return first.type === 'radio' ? (body.querySelector<HTMLInputElement>('input:checked') ?? first) : first
}
