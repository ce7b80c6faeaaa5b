import { join } from 'node:path'

import { app, ipcMain, Menu, session } from 'electron'

import { asleepTopic, callChannel, changedChannel } from '#shared/shell/core-messages.ts'

import { clearCopiedSecret, clearWhenLocked } from './copied-secret.ts'
import { startCore, type CoreHost } from './core-host.ts'
import { forkCoreOf, isFallbackRuntime } from './core-process.ts'
import { dataDirOf } from './data-dir.ts'
import { makeGate, type AnswerShell } from './gate.ts'
import { keep } from './key-keeper.ts'
import { reopenWhenGone } from './page-gone.ts'
import { denyEverything, wallIn } from './page-walls.ts'
import { registerPageScheme, servePages } from './protocol.ts'
import { openLog } from './shell-log.ts'
import { isOurs, openMainWindow, showMainWindow, tellPages } from './windows.ts'

const outDir = join(import.meta.dirname, '..')
const dataDir = useDataDir()
const log = openLog(dataDir)

if (app.requestSingleInstanceLock()) start()
else app.quit()

/** One data folder is one profile: its own lock, its own settings of Chromium, kept apart in `shell/`. */
function useDataDir(): string {
  const asked = dataDirOf(process.argv, process.env, process.cwd())
  if (asked !== null) app.setPath('userData', asked)
  const chosen = app.getPath('userData')
  app.setPath('sessionData', join(chosen, 'shell'))
  return chosen
}

/** The order matters: the core opens its files while Electron gets ready; all that can wait, waits for the page. */
function start(): void {
  const coreBefore = isFallbackRuntime ? openCore() : null
  // As root (tests, containers) Chromium starts only with `--no-sandbox`, which this call would take away again.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  registerPageScheme()
  Menu.setApplicationMenu(null)
  process.on('uncaughtException', (cause) => log('uncaught', cause))
  process.on('unhandledRejection', (cause) => log('unhandled', cause))
  app.on('web-contents-created', (_event, contents) => wallIn(contents))
  app.on('second-instance', showMainWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => open(coreBefore ?? openCore()))
}

function openCore(): CoreHost {
  const core = startCore({
    dataDir,
    fork: forkCoreOf(join(outDir, 'core', 'process.mjs'), join(dataDir, 'shell', 'core-cache')),
    changed: (topics) => {
      tellPages(changedChannel, topics)
      void clearWhenLocked(topics, core.call)
    },
    keep,
    log,
  })
  return core
}

function open(core: CoreHost): void {
  servePages(join(outDir, 'renderer'))
  denyEverything(session.defaultSession)
  const answerShell: AnswerShell = async (...call) =>
    (await import('./shell-handlers.ts')).answerShell(...call)
  ipcMain.handle(callChannel, makeGate({ core, answerShell, isOurs, log }))
  const window = openMainWindow(dataDir)
  reopenWhenGone(window, log)
  closeCoreLast(core)
  window.once('ready-to-show', () => setTimeout(() => void afterFirstPage(core), quietMs))
}

/** By then the first screen stands, on a slow PC too. */
const quietMs = 1000

/** The menu, the watch on the PC's sleep: nobody misses them before the first page stands. */
async function afterFirstPage(core: CoreHost): Promise<void> {
  const [{ showMenu }, power] = await Promise.all([import('./menu.ts'), import('./power.ts')])
  showMenu()
  power.whenLeft(core.lockVault)
  power.whenAsleep(() => tellPages(changedChannel, [asleepTopic]))
}

/** Quitting waits until the core has put its files away. */
function closeCoreLast(core: CoreHost): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void Promise.all([core.close(), clearCopiedSecret()]).then(() => {
      isClosed = true
      app.quit()
    })
  })
}
