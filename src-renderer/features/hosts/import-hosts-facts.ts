import type { WholeContract } from '#renderer/lib/api.ts'
import type { ImportChoices, TableImport } from '#renderer/lib/import-reading.ts'
import type { HostFields } from '#shared/hosts/host-import-rules.ts'
import type { HostOrigin } from '#shared/hosts/host.ts'
import type { InputOf, OutputOf } from '#shared/kernel/contract-kit.ts'

type Hosts = WholeContract['hosts']

export type HostField = keyof HostFields

/** In the order of the form that adds one person. */
export const hostFieldIds = [
  'displayName',
  'origin',
  'keyHolder',
  'newcomer',
  'since',
] as const satisfies readonly HostField[]

/** Without a name there is nobody to add. */
export const neededHostField: HostField = 'displayName'

export interface HostImportChoices extends ImportChoices<HostField> {
  /** For the rows that do not say. */
  readonly origin: HostOrigin
}

export type HostPreview = OutputOf<Hosts['previewImport']>
export type HostPreviewRow = HostPreview['rows'][number]
export type HostReading = TableImport<HostImportChoices, HostPreview>

/** The rows that would be written: those called like somebody only when asked for. */
export const chosenHosts = (
  rows: readonly HostPreviewRow[],
  alsoAlike: boolean,
): InputOf<Hosts['importRows']>['rows'] =>
  rows.filter((row) => alsoAlike || row.alike === null).map(({ alike: _alike, ...row }) => row)
