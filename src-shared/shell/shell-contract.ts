import { z } from 'zod'

import { command, query, task } from '../kernel/contract-kit.ts'
import { zFile, zLanguage } from '../kernel/shapes.ts'

/** What the shell itself answers, before the core is asked: windows, files, printing. */
export const shellContract = {
  status: query(() => ({
    role: 'open',
    does: 'Says how the application runs here: version, runtime, whether the system keeps keys.',
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      platform: z.string(),
      packaged: z.boolean(),
      fallbackRuntime: z.boolean(),
      keyStore: z.enum(['system', 'none']),
    }),
  })),
  useLanguage: command(() => ({
    role: 'open',
    does: 'Tells the shell which language the page speaks, for its menu and its dialogs.',
    input: z.strictObject({ language: zLanguage }),
    output: z.strictObject({}),
  })),
  noteIncident: command(() => ({
    role: 'open',
    does: 'Writes in the log a defect that a page met, under the incident code it showed: where, never with what.',
    input: z.strictObject({
      incident: z.string().regex(/^[2-9A-HJ-NP-Z]{4}$/),
      /** The frames of the stack and the components, without the message, which could quote data. */
      where: z.string().max(8000),
    }),
    output: z.strictObject({}),
  })),
  copySecret: command(() => ({
    role: 'open',
    does: 'Puts a text of the vault in the clipboard, for a minute at most and never longer than the vault is open.',
    input: z.strictObject({ text: z.string().min(1).max(500) }),
    output: z.strictObject({}),
  })),
  saveFile: task(() => ({
    role: 'open',
    does: 'Asks where to save a file and writes it; "not saved" is said, never passed over.',
    input: zFile,
    output: z.strictObject({ saved: z.boolean() }),
    refusals: { NotSaved: z.strictObject({ code: z.string() }) },
  })),
  chooseFolder: task(() => ({
    role: 'open',
    does: "Asks for a folder with the system's window; null when it was closed.",
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string().nullable() }),
  })),
  chooseBackup: task(() => ({
    role: 'open',
    does: "Asks for a backup file with the system's window; null when it was closed. Only its path comes back.",
    input: z.strictObject({}),
    output: z.strictObject({ path: z.string().nullable() }),
  })),
  makePdf: task(() => ({
    role: 'open',
    does: "Turns one of the application's print pages into a PDF (A4) and asks where to save it.",
    input: z.strictObject({
      page: z.string().regex(/^\/print\/[a-z0-9\-/]+$/),
      query: z.record(z.string(), z.string()).default({}),
      fileName: z.string().min(1).max(200),
      language: zLanguage,
    }),
    output: z.strictObject({ saved: z.boolean(), pages: z.int() }),
    refusals: { NotSaved: z.strictObject({ code: z.string() }), PageFailed: z.strictObject({}) },
  })),
  print: task(() => ({
    role: 'open',
    does: "Opens the system's print dialog on one of the application's print pages.",
    input: z.strictObject({
      page: z.string().regex(/^\/print\/[a-z0-9\-/]+$/),
      query: z.record(z.string(), z.string()).default({}),
      language: zLanguage,
    }),
    output: z.strictObject({ printed: z.boolean() }),
    refusals: { PageFailed: z.strictObject({}) },
  })),
  openWall: command(() => ({
    role: 'open',
    does: 'Opens the wall view in its own full-screen window, on a second display when there is one.',
    input: z.strictObject({}),
    output: z.strictObject({}),
  })),
  closeWall: command(() => ({
    role: 'open',
    does: 'Closes the wall view.',
    input: z.strictObject({}),
    output: z.strictObject({}),
  })),
  openLink: task(() => ({
    role: 'open',
    does: 'Opens an outside address (https, mailto, tel) after a confirmation that shows it.',
    input: z.strictObject({ address: z.string().max(2000) }),
    output: z.strictObject({ opened: z.boolean() }),
    refusals: { AddressRefused: z.strictObject({}) },
  })),
}
