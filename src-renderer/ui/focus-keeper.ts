/** What had the focus, and everything around it then: where to look when it is gone. */
type Path = readonly Element[]

const windows = '[role="dialog"], [role="alertdialog"]'

const pathOf = (element: Element): Path => {
  const path: Element[] = []
  for (let around: Element | null = element; around !== null; around = around.parentElement) path.push(around)
  return path
}

const canHoldFocus = (element: Element): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  element.checkVisibility({ visibilityProperty: true })

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/** Where the keeper last put it. */
let kept: Element | null = null

/**
 * Nobody chose where the focus is: it fell on the page, or the keeper put it on a title meanwhile. A part that is drawn
 * in the place of the one that had it may take it.
 */
export const isFocusFree = (): boolean => isLost() || document.activeElement === kept

/**
 * Keeps the keyboard somewhere. The browser drops the focus on the body when what had it goes away: a button whose act
 * is done, a row that moved to another list, a window whose opener is gone. The next Tab would start from the top of
 * the page, and a reader of the screen says nothing. The focus goes to the title of the card that it was in, else to
 * the page's; inside a window that is still open, to the window. Answers the way to stop.
 */
export function keepFocus(): () => void {
  let last: Path = []
  let lastOnPage: Path = []
  let asked = 0
  const come = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return
    last = pathOf(target)
    if (target.closest('#page') !== null) lastOnPage = last
  }
  const leave = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null || !(target instanceof Element)) return
    // Pressed beside everything, or another window of the system: that is where somebody wants to be.
    queueMicrotask(() => {
      if (isLost() && canHoldFocus(target)) last = []
    })
  }
  const settle = (): void => {
    const [element] = last
    if (!isLost() || element === undefined || canHoldFocus(element)) return
    const home = homeOf(last) ?? homeOf(lastOnPage)
    last = []
    kept = home
    home?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(() => {
    if (!isLost() || last.length === 0) return
    cancelAnimationFrame(asked)
    // A window that closes gives the focus back by itself, a frame later, to what opened it when that is still there.
    asked = requestAnimationFrame(() => {
      asked = requestAnimationFrame(settle)
    })
  })
  document.addEventListener('focusin', come)
  document.addEventListener('focusout', leave)
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'style'] })
  return () => {
    observer.disconnect()
    cancelAnimationFrame(asked)
    document.removeEventListener('focusin', come)
    document.removeEventListener('focusout', leave)
  }
}

/** The nearest place around what is gone that is still on screen and can be read from. */
function homeOf(path: Path): HTMLElement | null {
  for (const around of path) {
    if (!(around instanceof HTMLElement) || !canHoldFocus(around)) continue
    if (around.matches(windows)) return focusable(around)
    if (around.tagName === 'SECTION') return focusable(around.querySelector<HTMLElement>('h2, h3') ?? around)
    if (around.id === 'page') return titleIn(around) ?? around
  }
  return null
}

/** A page that waits behind a closed vault has a title too, which is not on screen. */
const titleIn = (page: Element): HTMLElement | null =>
  [...page.querySelectorAll<HTMLElement>('[data-page-title]')].find(canHoldFocus) ?? null

const focusable = (element: HTMLElement): HTMLElement => {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  return element
}
