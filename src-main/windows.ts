import { join } from 'node:path'

import {
  BrowserWindow,
  nativeTheme,
  screen,
  type BrowserWindowConstructorOptions,
  type WebContents,
} from 'electron'

import { pageOrigin } from './addresses.ts'
import { readPlacement, rememberPlacement } from './window-placement.ts'

const ours = new WeakSet<WebContents>()
let mainWindow: BrowserWindow | null = null
let wallWindow: BrowserWindow | null = null

/** True for the web contents of a window made here. */
export const isOurs = (contents: WebContents): boolean => ours.has(contents)
export const findMainWindow = (): BrowserWindow | null => mainWindow

/** The paper of the page, so that no white flash comes before it. The tokens of the page say the same. */
const paper = (): string => (nativeTheme.shouldUseDarkColors ? '#1d1a17' : '#faf7f2')

/** Every window of the application is made here, hidden, on one of the application's own pages. */
export function makeWindow(path: string, options: BrowserWindowConstructorOptions = {}): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    backgroundColor: paper(),
    autoHideMenuBar: true,
    ...options,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  })
  ours.add(window.webContents)
  void window.loadURL(`${pageOrigin}${path}`)
  return window
}

/** The application's window, where it was last time. */
export function openMainWindow(dataDir: string): BrowserWindow {
  const { bounds, isMaximized } = readPlacement(dataDir)
  const window = makeWindow('/', { minWidth: 360, minHeight: 480, width: 1366, height: 768, ...bounds })
  mainWindow = window
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => rememberPlacement(dataDir, window))
  window.on('closed', () => {
    mainWindow = null
    closeWall()
  })
  return window
}

/** The wall view on its own screen: full, on another display than the application's when there is one. */
export function openWall(): void {
  if (wallWindow !== null) return wallWindow.focus()
  const used = screen.getDisplayMatching(mainWindow?.getBounds() ?? screen.getPrimaryDisplay().bounds)
  const free = screen.getAllDisplays().find((display) => display.id !== used.id) ?? used
  const window = makeWindow('/wall', { ...free.bounds, fullscreen: true })
  wallWindow = window
  window.once('ready-to-show', () => window.show())
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type === 'keyDown' && input.key === 'Escape') window.close()
  })
  window.on('closed', () => (wallWindow = null))
}

export const closeWall = (): void => wallWindow?.close()

/** Brings the application forward when somebody starts it a second time. */
export function showMainWindow(): void {
  if (mainWindow === null) return
  if (mainWindow.isMinimized()) mainWindow.restore()
  mainWindow.focus()
}

/** Tells every open page which facts changed. */
export function tellPages(channel: string, topics: readonly string[]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (isOurs(window.webContents) && !window.webContents.isCrashed())
      window.webContents.send(channel, topics)
  }
}
