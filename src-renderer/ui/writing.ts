/** A field somebody wrote in, and what stood there before; `null` where what was done is no text: a day chosen. */
interface Writing {
  readonly before: string | null
  readonly now: string
  /** The window it was written in, or null for the page. */
  readonly window: Element | null
}

const windows = '[role="dialog"], [role="alertdialog"]'
const writings = new Map<Element, Writing>()
const firstSeen = new WeakMap<Element, string>()

type TextControl = HTMLInputElement | HTMLTextAreaElement

const wordTypes: ReadonlySet<string> = new Set(['text', 'tel', 'email', 'url', 'number', 'password'])

/** A text of somebody's own. What is typed to find something in a list is nothing to keep. */
const textControlOf = (target: EventTarget | null): TextControl | null => {
  if (target instanceof HTMLTextAreaElement) return target
  const isWords = target instanceof HTMLInputElement && wordTypes.has(target.type)
  return isWords && target.getAttribute('role') !== 'combobox' ? target : null
}

function see({ target }: Event): void {
  const control = textControlOf(target)
  if (control !== null && !firstSeen.has(control)) firstSeen.set(control, control.value)
}

function hear({ target }: Event): void {
  const control = textControlOf(target)
  if (control !== null) keep(control, { before: firstSeen.get(control) ?? '', now: control.value })
}

function keep(element: Element, { before, now }: Pick<Writing, 'before' | 'now'>): void {
  forgetGone()
  writings.set(element, { before, now, window: element.closest(windows) })
}

/** A field that went with its form was saved or left on purpose; in a window that is still open it counts. */
const isThere = (element: Element, window: Element | null): boolean =>
  element.isConnected || window?.isConnected === true

function isWritten(element: Element, { before, now }: Writing): boolean {
  if (before === null) return true
  const stands = element.isConnected && 'value' in element ? element.value : now
  return stands !== before
}

/**
 * From now on, what is written on the page is noticed, whatever the form: fields are compared with what stood in them
 * when somebody came into them, so that a word typed and taken out again is nothing. Answers the way to stop.
 */
export function startNoticingWriting(): () => void {
  document.addEventListener('focusin', see, true)
  document.addEventListener('input', hear, true)
  return () => {
    document.removeEventListener('focusin', see, true)
    document.removeEventListener('input', hear, true)
  }
}

/** Where somebody is on the page; null where there is no page. */
export const focusedElement = (): Element | null =>
  typeof document === 'undefined' ? null : document.activeElement

/** Something was filled in without being typed: a day chosen in the calendar, a signature drawn, a file. */
export function noteWriting(element: Element | null): void {
  if (element !== null) keep(element, { before: null, now: '' })
}

/** Whether a window holds something that somebody wrote and nothing has kept. */
export const hasWritingIn = (window: Element): boolean =>
  [...writings].some(([element, one]) => one.window === window && isWritten(element, one))

/** Whether the page or a window of it holds something written. A phrase to open the vault, on a page, is nothing. */
export const hasWriting = (): boolean =>
  [...writings].some(
    ([element, one]) =>
      isThere(element, one.window) &&
      (one.window !== null || element.closest('[data-secret]') === null) &&
      isWritten(element, one),
  )

/**
 * What was written around an element is kept now: in its window, else in its card, else on its screen. Nowhere in
 * particular (a field that was just left): everywhere on the page.
 */
export function forgetWriting(around: Element | null): void {
  const isAnywhere = around === null || around === document.body
  const place = around?.closest(`${windows}, section, form, [data-screen]`) ?? null
  for (const [element, { window }] of writings) {
    const isThere = place !== null && (place === window || place.contains(element))
    if (isAnywhere ? window === null : isThere) forget(element)
  }
}

/** A page went with what was written on it: no word of it stays here. */
export function forgetGone(): void {
  for (const [element, { window }] of writings) if (!isThere(element, window)) writings.delete(element)
}

/** Somebody chose to leave it. */
export function forgetAllWriting(): void {
  for (const element of writings.keys()) forget(element)
}

function forget(element: Element): void {
  writings.delete(element)
  const control = textControlOf(element)
  if (control !== null) firstSeen.set(control, control.value)
}
