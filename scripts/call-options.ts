import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { err, ok, type Result } from '#shared/kernel/result.ts'

export const usage = `call <name> '<json>' [--data DIR] [--as coordinator|treasurer --passphrase-env VAR]
call contract

Calls one name of the contract on the core, without a screen, and prints its Result as JSON.
In the input, "bytes" is base64 text, or "@file" to read a file. Exit: 0 ok, 2 refused, 1 defect.`

const callerRoles = ['coordinator', 'treasurer'] as const

export interface CallerRole {
  readonly role: (typeof callerRoles)[number]
  readonly passphrase: string
}

export interface CallOptions {
  /** Left out: only the usage was asked for. */
  readonly name: string | undefined
  readonly input: string
  readonly dataDir: string
  /** What opens the vault before the call, and the role that it must give; null: as anyone at the PC. */
  readonly as: CallerRole | null
}

/** Where the application itself keeps its data on this system. */
function standardDataDir(): string {
  const name = 'Lieu de liens'
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), name)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name)
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name)
}

const parse = (argv: string[]) =>
  parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      as: { type: 'string' },
      'passphrase-env': { type: 'string' },
      help: { type: 'boolean' },
    },
  })

/** What was written on the command line, or one sentence saying what is wrong with it. */
export function readCallOptions(
  argv: string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<CallOptions, string> {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  const [name, input = '{}', extra] = positionals
  if (values.help === true) return ok({ name: undefined, input, dataDir: '', as: null })
  if (name === undefined) return err('Which name of the contract?')
  if (extra !== undefined) return err(`One name and one input: ${JSON.stringify(extra)} is too much.`)
  const caller = callerOf(values.as, values['passphrase-env'], env)
  if (!caller.ok) return caller
  const dataDir = values.data ?? env['LIEU_DATA_DIR'] ?? standardDataDir()
  return dataDir === '' ? err('--data wants a folder.') : ok({ name, input, dataDir, as: caller.value })
}

function callerOf(
  asked: string | undefined,
  variable: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Result<CallerRole | null, string> {
  const role = callerRoles.find((one) => one === asked)
  if (asked !== undefined && role === undefined)
    return err(`--as knows only "coordinator" and "treasurer", not ${JSON.stringify(asked)}.`)
  if (role === undefined && variable === undefined) return ok(null)
  if (role === undefined || variable === undefined)
    return err('--as coordinator (or treasurer) and --passphrase-env VAR go together.')
  const passphrase = env[variable]
  return passphrase === undefined ? err(`The variable ${variable} is not set.`) : ok({ role, passphrase })
}
