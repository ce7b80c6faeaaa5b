import type { WholeContract } from '#renderer/lib/api.ts'
import type { ImportChoices, TableImport } from '#renderer/lib/import-reading.ts'
import type { WishField } from '#shared/hosts/wish-import-rules.ts'
import type { InputOf, OutputOf } from '#shared/kernel/contract-kit.ts'

type Hosts = WholeContract['hosts']

export type WishImportChoices = ImportChoices<WishField>
export type WishPreview = OutputOf<Hosts['previewWishes']>
export type WishPreviewRow = WishPreview['rows'][number]
export type WishReading = TableImport<WishImportChoices, WishPreview>

/** The rows that would be written: those about one host, that say something possible. */
export const chosenWishes = (rows: readonly WishPreviewRow[]): InputOf<Hosts['importWishes']>['rows'] =>
  rows.flatMap(({ displayName: _name, problem, hostId, ...said }) =>
    problem === null && hostId !== null ? [{ ...said, times: [...said.times], hostId }] : [],
  )
