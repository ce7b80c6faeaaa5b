import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Where the code of the application is. */
export const codeRooms = ['src-shared', 'db', 'src-core', 'src-main', 'src-renderer'] as const

/** A text of the house: its path from the root with `/`, and what it says. */
export interface HouseFile {
  readonly path: string
  readonly text: string
}

/** A finding that is meant: where, what, and why. One that finds nothing any more is itself a fault. */
export interface Allowance {
  readonly path: RegExp
  readonly found: RegExp
  readonly reason: string
}

const written = new Set(['.ts', '.tsx', '.cjs', '.mjs', '.css', '.html'])

/** Every text somebody wrote in these rooms; drawings and test data are not read. */
export const readHouse = (rooms: readonly string[]): HouseFile[] =>
  rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && written.has(extname(entry.name)))
      .map((entry) => {
        const full = join(entry.parentPath, entry.name)
        return {
          path: full.slice(root.length + 1).replaceAll('\\', '/'),
          text: readFileSync(full, 'utf8'),
        }
      }),
  )

/** Splits findings into those nobody meant and the allowances that no longer allow anything. */
export function judge(
  findings: readonly { readonly path: string; readonly found: string }[],
  allowances: readonly Allowance[],
): { readonly broken: string[]; readonly idle: string[] } {
  const used = new Set<Allowance>()
  const broken = findings.filter(({ path, found }) => {
    const allowing = allowances.find((one) => one.path.test(path) && one.found.test(found))
    if (allowing !== undefined) used.add(allowing)
    return allowing === undefined
  })
  return {
    broken: [...new Set(broken.map(({ path, found }) => `${path}: ${found}`))],
    idle: allowances.filter((one) => !used.has(one)).map(({ found, reason }) => `${found.source}: ${reason}`),
  }
}
