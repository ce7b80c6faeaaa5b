import { api, type WholeContract } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

type Listed = OutputOf<WholeContract['backup']['listBackups']>

/** A backup, here, in the outside folder, or in both under the same name. */
export interface BackupLine {
  readonly name: string
  readonly at: number
  readonly bytes: number
  readonly kept: 'data' | 'outside' | 'both'
  readonly madeBy: Listed['backups'][number]['madeBy']
}

export interface BackupFacts extends Omit<Listed, 'backups'> {
  readonly lines: readonly BackupLine[]
  /** Null while the outside folder is being looked at, which may take a while on a network. */
  readonly isOutsideThere: boolean | null
  readonly isOutsideRoomShort: boolean
}

/** The backups of this PC at once; those of the outside folder join them when it has answered. */
export function useBackups(): BackupFacts | undefined {
  const { data } = useQuery(api.backup.listBackups, {}, ['backup'])
  const outside = useQuery(api.backup.listOutside, data?.outsideFolder ? {} : null, ['backup']).data
  if (data === undefined) return undefined
  const { backups, ...rest } = data
  const isOutsideAsked = data.outsideFolder !== null
  const there = isOutsideAsked ? (outside?.backups ?? []) : []
  const outsideNames = new Set(there.map((one) => one.name))
  const hereNames = new Set(backups.map((one) => one.name))
  const lines = [
    ...backups.map((one) => ({ ...one, kept: outsideNames.has(one.name) ? ('both' as const) : one.kept })),
    ...there.filter((one) => !hereNames.has(one.name)),
  ].toSorted((a, b) => b.at - a.at)
  return {
    ...rest,
    lines,
    isOutsideThere: isOutsideAsked ? (outside?.isThere ?? null) : null,
    isOutsideRoomShort: isOutsideAsked && outside?.isRoomShort === true,
  }
}
