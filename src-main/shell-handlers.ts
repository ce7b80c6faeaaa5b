import { app, BrowserWindow, type WebContents } from 'electron'
import type { z } from 'zod'

import type { CallResult, ParsedInputOf } from '#shared/kernel/contract-kit.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { shellContract } from '#shared/shell/shell-contract.ts'

import { chooseBackup, chooseFolder } from './choosing.ts'
import { copySecret } from './copied-secret.ts'
import { isFallbackRuntime } from './core-process.ts'
import { saveFile } from './files.ts'
import { keyStore } from './key-keeper.ts'
import { openLink } from './links.ts'
import { showMenu } from './menu.ts'
import { makePdf, printPage } from './printing.ts'
import { openLog } from './shell-log.ts'
import { closeWall, openWall } from './windows.ts'
import { speak } from './words.ts'

type ShellContract = typeof shellContract
type Handlers = {
  readonly [N in keyof ShellContract]: (
    input: ParsedInputOf<ShellContract[N]>,
    window: BrowserWindow,
  ) => Promise<CallResult<ShellContract[N]>> | CallResult<ShellContract[N]>
}

/** The acts of the shell are not in the history: there is nothing to take back. */
const done = { ...ok({}), act: null } as const

const handlers: Handlers = {
  status: async () =>
    ok({
      version: app.getVersion(),
      platform: process.platform,
      packaged: app.isPackaged,
      fallbackRuntime: isFallbackRuntime,
      keyStore: await keyStore(),
    }),
  useLanguage: ({ language }) => {
    speak(language)
    showMenu()
    return done
  },
  noteIncident: ({ incident, where }) => {
    openLog(app.getPath('userData'))(`incident ${incident} in a page`, where)
    return done
  },
  copySecret: async ({ text }) => {
    await copySecret(text)
    return done
  },
  saveFile: (file, window) => saveFile(window, file),
  chooseFolder: async (_input, window) => ok({ folder: await chooseFolder(window) }),
  chooseBackup: async (_input, window) => ok({ path: await chooseBackup(window) }),
  makePdf: async ({ fileName, ...page }, window) => {
    const made = await makePdf(page)
    if (!made.ok) return made
    const saved = await saveFile(window, { fileName, bytes: made.value.bytes })
    return saved.ok ? ok({ ...saved.value, pages: made.value.pages }) : saved
  },
  print: (page) => printPage(page),
  openWall: () => {
    openWall()
    return done
  },
  closeWall: () => {
    closeWall()
    return done
  },
  openLink: ({ address }, window) => openLink(window, address),
}

/** Answers `shell.*`: known name, input by the contract, then the act. */
export async function answerShell(name: string, input: unknown, sender: WebContents): Promise<unknown> {
  const own = name.slice('shell.'.length)
  const window = BrowserWindow.fromWebContents(sender)
  if (!isShellName(own) || window === null) return err({ type: 'UnknownName', name })
  const parsed = shellContract[own].input.safeParse(input)
  if (!parsed.success) return err({ type: 'InvalidInput', issues: issuesOf(parsed.error) })
  const handle = handlers[own] as (input: unknown, window: BrowserWindow) => unknown
  return handle(parsed.data, window)
}

const isShellName = (name: string): name is keyof ShellContract => Object.hasOwn(shellContract, name)

const issuesOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
