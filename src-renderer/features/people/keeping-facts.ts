import type { TFunction } from 'i18next'

import type { keeping } from '#renderer/i18n/keeping.fr.ts'
import { api, type WholeContract } from '#renderer/lib/api.ts'
import type { Formatting } from '#renderer/lib/formatting.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { OutputOf, RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

type People = WholeContract['people']

export type RetentionRule = OutputOf<People['listRetention']>['rules'][number]
export type Purge = OutputOf<People['listPurges']>['purges'][number]
export type PurgePlan = OutputOf<People['previewPurge']>
export type ErasurePreview = OutputOf<People['previewErasure']>
type TableCounts = Purge['counts']

export const useRetention = (): readonly RetentionRule[] | undefined =>
  useQuery(api.people.listRetention, {}, ['people']).data?.rules

export const usePurges = (): readonly Purge[] | undefined =>
  useQuery(api.people.listPurges, {}, ['people']).data?.purges

type Plural = keyof typeof keeping.rows
type TableName = Plural extends `${infer Name}_${'one' | 'other'}` ? Name : never

const tableNames: Readonly<Record<Exclude<TableName, 'others'>, true>> = {
  person: true,
  training: true,
  informationNoteGiven: true,
  keyLoan: true,
  payment: true,
  paymentBatch: true,
  claimStep: true,
  expenseLine: true,
  expenseClaim: true,
  claimSystem: true,
  swornStatement: true,
  institutionAgreement: true,
  institution: true,
  removed: true,
  replacedFile: true,
}
const isKnown = (table: string): table is keyof typeof tableNames => Object.hasOwn(tableNames, table)

/** `1 dossier, 2 formations`: each table as people call it. */
export const countWords = (t: TFunction, formatting: Formatting, counts: TableCounts): string =>
  formatting.list(
    counts.map(({ table, rows }) => t(`keeping.rows.${isKnown(table) ? table : 'others'}`, { count: rows })),
  )

/** `10 ans après la fin de l'année`; a whole number of years is said in years. */
export function termWords(t: TFunction, { kind, months }: Pick<RetentionRule, 'kind' | 'months'>): string {
  if (months === null) return t('keeping.forEver')
  const from = t(`keeping.from.${kind}`)
  const isInYears = months > 0 && months % 12 === 0
  return isInYears
    ? t('keeping.years', { count: months / 12, from })
    : t('keeping.months', { count: months, from })
}

export type KeepingRefusal =
  | RefusalOf<People['getPersonFile']>
  | RefusalOf<People['previewErasure']>
  | RefusalOf<People['erasePerson']>
  | RefusalOf<People['previewPurge']>
  | RefusalOf<People['exportPurge']>
  | RefusalOf<People['openExport']>
  | RefusalOf<People['purge']>
  | RefusalOf<People['finishErasure']>

/** Why something was not given, exported or erased. */
export function keepingSentence(t: TFunction, refusal: KeepingRefusal): string {
  switch (refusal.type) {
    case 'PersonUnknown':
      return t('keeping.refusal.personUnknown')
    case 'HostActive':
      return t('keeping.refusal.activeHost')
    case 'ClaimsUnpaid':
      return t('keeping.refusal.unpaid')
    case 'UntilInFuture':
      return t('keeping.refusal.untilInFuture')
    case 'PlanChanged':
      return t('keeping.refusal.planChanged')
    case 'NothingToErase':
      return t('keeping.refusal.nothingToErase')
    case 'PurgeUnknown':
      return t('keeping.refusal.purgeUnknown')
    case 'NotAnExport':
      return t('keeping.refusal.notAnExport')
    case 'WrongPassphrase':
      return t('keeping.refusal.wrongPassphrase')
    case 'PassphraseTooShort':
      return t('vault.passphraseTooShort', { count: refusal.minimum })
    default:
      return assertNever(refusal)
  }
}
