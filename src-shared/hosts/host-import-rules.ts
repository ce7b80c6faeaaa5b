import type { FieldSpecs } from '#shared/import/field-rules.ts'
import type { CalendarOccurrence } from '#shared/import/import-shapes.ts'
import type { GoodRow } from '#shared/import/mapping-rules.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { canBeAway, nameKey } from './host-rules.ts'
import type { AbsenceSpan, HostOrigin } from './host.ts'

/**
 * What a list of hosts may hold, with the words people write above the columns and in the cells. A column that is
 * none of these (telephone, e-mail, remarks, …) is not read at all: it has no place in the open tier.
 */
export const hostFields = {
  displayName: {
    kind: 'text',
    required: true,
    maxLength: 80,
    synonyms: [
      'nom affiché',
      'prénom',
      'prénoms',
      'prénom et nom',
      'accueillant',
      'accueillante',
      'bénévole',
      'voornaam',
      'voornamen',
      'vrijwilliger',
      'gastheer',
      'first name',
      'first names',
      'given name',
      'host',
      'volunteer',
    ],
    // The wall and the week show first names: a family name is taken only from a list that has nothing else.
    perhaps: ['nom', 'naam', 'name'],
  },
  origin: {
    kind: 'choice',
    synonyms: ['origine', 'statut', 'herkomst', 'origin'],
    choices: {
      delegated: [
        'délégué',
        'déléguée',
        'institution',
        'professionnel',
        'gedelegeerd',
        'instelling',
        'professional',
      ],
      neighbour: [
        'bénévole',
        'bénévole du quartier',
        'voisin',
        'voisine',
        'quartier',
        'buur',
        'buurtvrijwilliger',
      ],
      peer: ['usager', 'usagère', 'pair-aidant', 'pair-aidante', 'ervaringsdeskundige', 'gebruiker', 'user'],
      relative: ['proche', 'famille', 'naaste', 'familie', 'family'],
    },
  },
  keyHolder: {
    kind: 'yesNo',
    synonyms: [
      'clé',
      'clef',
      'clés',
      'a une clé',
      'porteur de clé',
      'sleutel',
      'sleutelhouder',
      'key',
      'key holder',
    ],
  },
  newcomer: {
    kind: 'yesNo',
    synonyms: ['nouveau', 'nouvelle', 'débutant', 'débutante', 'nieuw', 'nieuwkomer', 'new', 'beginner'],
  },
  since: {
    kind: 'date',
    synonyms: ['depuis', 'date d’arrivée', 'arrivée', 'début', 'sinds', 'startdatum', 'start date', 'joined'],
  },
} as const satisfies FieldSpecs

export type HostFields = typeof hostFields

/** A row of the file as it would become a host. */
export interface HostRow {
  readonly line: number
  readonly displayName: string
  readonly origin: HostOrigin
  readonly keyHolder: boolean
  readonly newcomer: boolean
  readonly since: LocalDate | null
}

/** The host who already has that name, or the earlier line that has it too. */
export interface RowAlike {
  readonly hostId: string | null
  readonly line: number | null
}

/**
 * An empty cell of yes or no is a no; an empty origin is the one chosen for the whole file. A name on two lines of
 * a cell is one line.
 */
export const hostRowOf = ({ line, values }: GoodRow<HostFields>, origin: HostOrigin): HostRow => ({
  line,
  displayName: values.displayName.replace(/\s+/gu, ' '),
  origin: values.origin ?? origin,
  keyHolder: values.keyHolder ?? false,
  newcomer: values.newcomer ?? false,
  since: values.since,
})

/** For each row, who is called alike: a host already known, or an earlier row of the same file. */
export function alikeRows(
  rows: readonly Pick<HostRow, 'line' | 'displayName'>[],
  hosts: readonly { readonly id: string; readonly displayName: string }[],
): ReadonlyMap<number, RowAlike> {
  const known = new Map(hosts.map((host) => [nameKey(host.displayName), host.id]))
  const lines = new Map<string, number>()
  const alike = new Map<number, RowAlike>()
  for (const { line, displayName } of rows) {
    const key = nameKey(displayName)
    const earlier = lines.get(key)
    const hostId = known.get(key)
    if (hostId !== undefined || earlier !== undefined)
      alike.set(line, { hostId: hostId ?? null, line: earlier ?? null })
    if (earlier === undefined) lines.set(key, line)
  }
  return alike
}

/** A calendar's occurrence as an absence: its dates and times, and nothing of its title. Null when it has no length. */
export function absenceOf(occurrence: CalendarOccurrence): AbsenceSpan | null {
  const absence = {
    fromDate: occurrence.from,
    untilDate: occurrence.until,
    fromTime: occurrence.startTime,
    untilTime: occurrence.endTime,
  }
  return canBeAway(absence).ok ? absence : null
}
