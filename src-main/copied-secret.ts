import { clipboard } from 'electron'

/** Long enough to paste it where it was wanted; then whoever sits down next does not find it. */
const keptMs = 60_000

let copied: { readonly text: string; readonly timer: NodeJS.Timeout } | null = null

/** Puts a secret of the vault where Ctrl V finds it, for a minute, or until the vault closes. */
export async function copySecret(text: string): Promise<void> {
  forgetTimer()
  copied = { text, timer: setTimeout(() => void clearCopiedSecret(), keptMs) }
  await clipboard.writeText(text)
}

/** Takes the secret away, unless somebody copied something else since: that is theirs. */
export async function clearCopiedSecret(): Promise<void> {
  const text = copied?.text
  forgetTimer()
  if (text !== undefined && (await clipboard.readText()) === text) await clipboard.clear()
}

function forgetTimer(): void {
  clearTimeout(copied?.timer)
  copied = null
}

/** After anything about the vault changed: nothing copied from it outlives its closing. */
export async function clearWhenLocked(
  topics: readonly string[],
  call: (name: string, input: unknown) => Promise<unknown>,
): Promise<void> {
  if (copied === null || !topics.some((topic) => topic === 'vault' || topic === 'core')) return
  const status = (await call('vault.getStatus', {})) as {
    readonly ok: boolean
    readonly value?: { readonly state: string }
  }
  if (status.value?.state !== 'open') await clearCopiedSecret()
}
