import { readFileSync } from 'node:fs'

import { type Core, noKeeper, openCore } from '#core/core.ts'
import { makeFolder } from '#db/folder.ts'
import { contract } from '#shared/contract.ts'
import { describeContract } from '#shared/kernel/contract-kit.ts'
import { err, type Result } from '#shared/kernel/result.ts'

import { type CallerRole, type CallOptions, readCallOptions, usage } from './call-options.ts'

type Answer = Result<unknown, { readonly type: string }>

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

/** Opens the vault with a passphrase that gives the role asked for: a coordinator's is not used as a treasurer's. */
async function openVaultAs({ call, house }: Core, { role, passphrase }: CallerRole): Promise<Answer> {
  if (house.vault.state() !== 'locked') return { ok: true, value: null }
  const unlocked = (await call('vault.unlock', { passphrase })) as Answer
  if (!unlocked.ok) return unlocked
  const opened = house.vault.opened()
  return opened?.holder.role === role ? unlocked : err({ type: 'RoleMissing', role })
}

async function callOnce(name: string, { input, dataDir, as }: CallOptions): Promise<Answer> {
  const parsed = readInput(input)
  if (!parsed.ok) return parsed
  const core = await openCore({ dataDir, keeper: noKeeper })
  try {
    if (as !== null) {
      const opened = await openVaultAs(core, as)
      if (!opened.ok) return opened
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

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

/** One sentence for a person; nothing was called. */
function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\nSee: npm run -s call -- --help\n`)
  return 2
}

function folderProblem(path: string): string | null {
  try {
    makeFolder(path)
    return null
  } catch (error) {
    return `The data folder ${JSON.stringify(path)} cannot be used: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function main(): Promise<number> {
  const options = readCallOptions(process.argv.slice(2), process.env)
  if (!options.ok) return refuse(options.error)
  const { name, dataDir } = options.value
  if (name === undefined) return print(usage)
  if (name === 'contract') return print(JSON.stringify(describeContract(contract), null, 2))
  const problem = folderProblem(dataDir)
  if (problem !== null) return refuse(problem)
  const answer = await callOnce(name, options.value)
  print(JSON.stringify(answer, printable, 2))
  return exitCodeOf(answer)
}

process.exitCode = await main()
