import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { noKeeper, openCore } from '#core/core.ts'
import { contract } from '#shared/contract.ts'
import { describeContract } from '#shared/kernel/contract-kit.ts'
import { err, type Result } from '#shared/kernel/result.ts'

const usage = `call <name> '<json>' [--data DIR] [--as coordinator --passphrase-env VAR]
call contract

Calls one name of the contract on the core, without a screen, and prints its Result as JSON.
In the input, "bytes" is base64 text, or "@file" to read a file. Exit: 0 ok, 2 refused, 1 defect.`

type Answer = Result<unknown, { readonly type: string }>

/** Where the application itself keeps its data on this system. */
function standardDataDir(): string {
  const name = 'Lieu de liens'
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), name)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name)
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name)
}

/** JSON has no bytes: `"bytes"` travels as base64, or names a file with `@`. */
function reviveBytes(key: string, value: unknown): unknown {
  if (key !== 'bytes' || typeof value !== 'string') return value
  return new Uint8Array(value.startsWith('@') ? readFileSync(value.slice(1)) : Buffer.from(value, 'base64'))
}

const printable = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value

function readInput(
  text: string,
): Result<unknown, { readonly type: 'InvalidInput'; readonly issues: unknown[] }> {
  try {
    return { ok: true, value: JSON.parse(text, reviveBytes) }
  } catch (error) {
    return err({ type: 'InvalidInput', issues: [{ path: '', message: String(error) }] })
  }
}

interface Options {
  readonly dataDir: string
  readonly as: string | undefined
  readonly passphrase: string | undefined
}

async function callOnce(name: string, input: string, options: Options): Promise<Answer> {
  const parsed = readInput(input)
  if (!parsed.ok) return parsed
  const core = await openCore({ dataDir: options.dataDir, keeper: noKeeper })
  try {
    if (options.as !== undefined && core.house.vault.state() === 'locked') {
      const unlocked = (await core.call('vault.unlock', { passphrase: options.passphrase ?? '' })) as Answer
      if (!unlocked.ok) return unlocked
    }
    return await core.call(name, parsed.value)
  } finally {
    core.close()
  }
}

const exitCodeOf = (answer: Answer): number => {
  if (answer.ok) return 0
  return answer.error.type === 'Defect' ? 1 : 2
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      as: { type: 'string' },
      'passphrase-env': { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const [name, input = '{}'] = positionals
  if (name === undefined || values.help === true) {
    process.stdout.write(`${usage}\n`)
    return name === undefined && values.help !== true ? 2 : 0
  }
  if (name === 'contract') {
    process.stdout.write(`${JSON.stringify(describeContract(contract), null, 2)}\n`)
    return 0
  }
  const variable = values['passphrase-env']
  const answer = await callOnce(name, input, {
    dataDir: values.data ?? process.env['LIEU_DATA_DIR'] ?? standardDataDir(),
    as: values.as,
    passphrase: variable === undefined ? undefined : process.env[variable],
  })
  process.stdout.write(`${JSON.stringify(answer, printable, 2)}\n`)
  return exitCodeOf(answer)
}

process.exitCode = await main()
