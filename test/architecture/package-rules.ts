/** What the rules read of package.json and of its lock file. */
export interface Manifest {
  readonly [group: string]: unknown
}
export interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
}
export interface LockFile {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, LockedPackage & Manifest>>
}

export const dependencyGroups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const

/** `4.1.0` or `npm:other-name@4.1.0`, with a pre-release or not: one version and no other. */
const exactVersion = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/

const rangesOf = (manifest: Manifest, group: string): Readonly<Record<string, string>> =>
  (manifest[group] ?? {}) as Readonly<Record<string, string>>

/** Dependencies that another day could resolve to another version. */
export const findLoose = (manifest: Manifest): string[] =>
  [...dependencyGroups, 'peerDependencies', 'overrides'].flatMap((group) =>
    Object.entries(rangesOf(manifest, group))
      .filter(([, range]) => !exactVersion.test(range))
      .map(([name, range]) => `${group}: ${name} ${range}`),
  )

/** Where package.json and the lock file say different things. */
export const findDisagreements = (manifest: Manifest, lock: LockFile): string[] =>
  dependencyGroups.filter(
    (group) =>
      JSON.stringify(rangesOf(manifest, group)) !== JSON.stringify(rangesOf(lock.packages[''] ?? {}, group)),
  )

/** Locked packages whose bytes nothing pins. */
export const findUnsealed = (lock: LockFile): string[] =>
  Object.entries(lock.packages)
    .filter(([path, locked]) => path !== '' && !/^sha(?:512|384|256)-[\w+/]+=*$/.test(locked.integrity ?? ''))
    .map(([path]) => path)

/** Install scripts that nobody decided about, and decisions that are not a plain yes or no. */
export function findUndecidedScripts(manifest: Manifest, lock: LockFile): string[] {
  const decisions = (manifest['allowScripts'] ?? {}) as Readonly<Record<string, unknown>>
  const wanting = Object.entries(lock.packages)
    .filter(([, locked]) => locked.hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
  const vague = Object.entries(decisions).filter(
    ([name, decision]) => typeof decision !== 'boolean' || !/^(?:@[\w.-]+\/)?[\w.-]+$/.test(name),
  )
  return [...wanting.filter((name) => !Object.hasOwn(decisions, name)), ...vague.map(([name]) => name)]
}
