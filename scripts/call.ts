import { readFileSync } from 'node:fs'

import { noKeeper, openCore } from '#core/core.ts'
import { makeFolder } from '#db/folder.ts'
import { contract } from '#shared/contract.ts'
import { describeContract } from '#shared/kernel/contract-kit.ts'
import { err, type Result } from '#shared/kernel/result.ts'

import { type CallOptions, readCallOptions, usage } from './call-options.ts'

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

async function callOnce(name: string, { input, dataDir, passphrase }: CallOptions): Promise<Answer> {
  const parsed = readInput(input)
  if (!parsed.ok) return parsed
  const core = await openCore({ dataDir, keeper: noKeeper })
  try {
    if (passphrase !== null && core.house.vault.state() === 'locked') {
      const unlocked = (await core.call('vault.unlock', { passphrase })) as Answer
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
