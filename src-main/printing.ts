import type { BrowserWindow } from 'electron'

import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'

import { countPages } from './pdf-pages.ts'
import { makeWindow } from './windows.ts'

/** One of the application's print pages: `{page: '/print/week', query: {date: '2026-11-16'}, language: 'fr'}`. */
export interface PrintPage {
  readonly page: string
  readonly query: Readonly<Record<string, string>>
  readonly language: Language
}

export type PageFailed = { readonly type: 'PageFailed' }

const readyWithinMs = 10_000
const isolatedWorld = 999
/** Settles when the page says that everything on it is drawn, `<html data-ready="true">`, or that it was refused a fact. */
const untilReady = `new Promise((resolve) => {
  const root = document.documentElement
  const look = () => {
    if (root.dataset.ready === 'refused') resolve(false)
    if (root.dataset.ready === 'true') document.fonts.ready.then(() => resolve(true))
  }
  new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ['data-ready'] })
  look()
})`

/** The page as a PDF, of the size its own style sheet asks for (A4 otherwise), and how many sheets it has. */
export function makePdf(page: PrintPage): Promise<Result<{ bytes: Uint8Array; pages: number }, PageFailed>> {
  return onHiddenPage(page, async (window) => {
    const bytes = await window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    })
    return { bytes, pages: countPages(bytes) }
  })
}

/** Opens the system's print dialog on the page; false when the person gave up. */
export function printPage(page: PrintPage): Promise<Result<{ printed: boolean }, PageFailed>> {
  return onHiddenPage(page, async (window) => {
    const { promise, resolve } = deferred<boolean>()
    window.webContents.print({ printBackground: true, usePrinterDefaultPageSize: true }, resolve)
    return { printed: await promise }
  })
}

async function onHiddenPage<T>(
  { page, query, language }: PrintPage,
  act: (window: BrowserWindow) => Promise<T>,
): Promise<Result<T, PageFailed>> {
  const window = makeWindow(`${page}?${new URLSearchParams({ ...query, language })}`)
  try {
    return (await isReady(window)) ? ok(await act(window)) : err({ type: 'PageFailed' })
  } finally {
    window.destroy()
  }
}

/** False when the page is refused what it should show, does not say that it is ready in time, or goes away. */
async function isReady(window: BrowserWindow): Promise<boolean> {
  const { promise, resolve } = deferred<boolean>()
  const tooLong = setTimeout(() => resolve(false), readyWithinMs)
  window.webContents.once('render-process-gone', () => resolve(false))
  window.webContents.once('did-fail-load', () => resolve(false))
  window.webContents.once('dom-ready', () => {
    const asked = window.webContents.executeJavaScriptInIsolatedWorld(isolatedWorld, [{ code: untilReady }])
    asked.then(
      (isDrawn) => resolve(isDrawn === true),
      () => resolve(false),
    )
  })
  const result = await promise
  clearTimeout(tooLong)
  return result
}

/** `Promise.withResolvers`, which the older runtime does not have. */
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => (resolve = settle))
  return { promise, resolve }
}
