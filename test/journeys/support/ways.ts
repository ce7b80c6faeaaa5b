import type { Page } from '@playwright/test'

/** Follows an address as a link of the page does. */
export const follow = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, address)

/** Goes to an address and waits for the screen's facts. */
export async function visit(page: Page, address: string, screen: string): Promise<void> {
  await follow(page, address)
  await page.locator(`[data-screen="${screen}"][data-loaded]`).waitFor()
}

/** Goes to an address and waits until its screen has stopped changing. */
export async function settleOn(page: Page, address: string, screen: string): Promise<void> {
  await visit(page, address, screen)
  await untilStill(page)
}

/** Settles when nothing on the page has changed for a fifth of a second: its facts are there and drawn. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stillMs = 200
        const settle = (): void => {
          observer.disconnect()
          resolve()
        }
        let timer = setTimeout(settle, stillMs)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(settle, stillMs)
        })
        observer.observe(document.documentElement, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        })
      }),
  )
}

/** What the focused control is called, with plain spaces and apostrophes. */
export async function focusedName(page: Page): Promise<string> {
  const name = await page.evaluate(() => {
    const element = document.activeElement
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const label = labels.map(({ textContent }) => textContent).join(' ')
    return element?.getAttribute('aria-label') ?? (label || (element?.textContent ?? ''))
  })
  return name.replaceAll('\u00a0', ' ').replaceAll('’', "'")
}

/** Presses Tab until the control with that name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await focusedName(page)
    if (focused.includes(name)) return
    passed.push(focused.slice(0, 40))
  }
  throw new Error(`no Tab stop called ${name}; passed: ${passed.join(' | ')}`)
}
