import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

type Hosts = WholeContract['hosts']

export type HostRefusal =
  | RefusalOf<Hosts['getHost']>
  | RefusalOf<Hosts['add']>
  | RefusalOf<Hosts['describe']>
  | RefusalOf<Hosts['archive']>
  | RefusalOf<Hosts['restore']>
  | RefusalOf<Hosts['addAbsence']>
  | RefusalOf<Hosts['removeAbsence']>

/** Why a host or an absence was not written. `nameOf` gives the name of the host who is called alike. */
export function hostSentence(
  t: TFunction,
  refusal: HostRefusal,
  nameOf: (hostId: string) => string | undefined = () => undefined,
): string {
  switch (refusal.type) {
    case 'NameTaken': {
      const name = nameOf(refusal.hostId)
      return name === undefined ? t('hosts.refusal.nameTakenUnknown') : t('hosts.refusal.nameTaken', { name })
    }
    case 'HostUnknown':
      return t('hosts.refusal.hostUnknown')
    case 'AbsenceUnknown':
      return t('hosts.refusal.absenceUnknown')
    case 'UntilBeforeFrom':
      return t('hosts.refusal.untilBeforeFrom')
    default:
      return assertNever(refusal)
  }
}
