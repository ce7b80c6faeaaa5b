import { nameKey } from './host-rules.ts'

interface Named {
  readonly id: string
  readonly displayName: string
}

/** Who a name in a table may be: somebody, one of a few, or nobody known. */
export type NameMatch =
  | { readonly kind: 'known'; readonly hostId: string }
  | { readonly kind: 'close'; readonly hostIds: readonly string[] }
  | { readonly kind: 'unknown' }

/** More would be a list to search, not a choice. */
const mostClose = 5

/**
 * The host called like that, whatever the capitals, accents and spaces. A slip of the pen, or a first name alone, is
 * close to somebody: a person says who is meant. `samira` is Samira; `Samirra` and `Marie` are close to Samira and to
 * Marie D.; two hosts called alike are both close.
 */
export function matchName(name: string, hosts: readonly Named[]): NameMatch {
  const key = nameKey(name)
  const alike = hosts.filter(({ displayName }) => nameKey(displayName) === key)
  const [only, ...others] = alike
  if (only !== undefined && others.length === 0) return { kind: 'known', hostId: only.id }
  const close =
    alike.length > 0 ? alike : hosts.filter(({ displayName }) => isClose(key, nameKey(displayName)))
  if (close.length === 0) return { kind: 'unknown' }
  return { kind: 'close', hostIds: close.slice(0, mostClose).map(({ id }) => id) }
}

function isClose(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short !== '' && long.startsWith(`${short} `)) return true
  // In a name of three letters one slip makes another name: Ali, Ada, Eli.
  const slips = short.length < 4 ? 0 : short.length < 7 ? 1 : 2
  return long.length - short.length <= slips && slipsBetween(short, long) <= slips
}

/** How many letters are wrong, missing or too many (Levenshtein). `samirra`, `samira` → 1. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[b.length] ?? 0
}
