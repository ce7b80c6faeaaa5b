import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import type { PersonFile } from '#shared/people/person-file.ts'

import { Facts, joined, List } from './person-sheet-lines.tsx'

interface PartProps {
  readonly file: PersonFile
}

/** The parts of the sheet, in the order people ask for them. What is not known is left out. */
export function PersonSheetParts({ file }: PartProps) {
  return (
    <>
      <Identity file={file} />
      <Stay file={file} />
      <HostPart file={file} />
      <Papers file={file} />
      <Claims file={file} />
      <History file={file} />
    </>
  )
}

function Identity({ file: { person } }: PartProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const field = (
    name: 'name' | 'email' | 'phone' | 'languages' | 'address' | 'emergency' | 'iban' | 'note',
  ) => t(`keeping.sheet.field.${name}`)
  const emergency = [person.emergencyName, person.emergencyRelation, person.emergencyPhone]
  return (
    <Facts
      title={t('keeping.sheet.identity')}
      facts={[
        [field('name'), joined([person.firstName, person.lastName])],
        [field('email'), person.email],
        [field('phone'), person.phone],
        [field('languages'), person.languages.length === 0 ? null : formatting.list(person.languages)],
        [field('address'), joined([person.street, joined([person.postcode, person.city])], ', ')],
        [field('emergency'), joined(emergency, ' · ')],
        [field('iban'), joined([person.iban, person.accountHolder], ' · ')],
        [field('note'), person.note],
      ]}
    />
  )
}

function Stay({ file: { person, institution } }: PartProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const day = (date: string | null) => (date === null ? null : formatting.date(date))
  return (
    <Facts
      title={t('keeping.sheet.stay')}
      facts={[
        [t('keeping.sheet.field.institution'), institution],
        [t('keeping.sheet.field.start'), day(person.startDate)],
        [t('keeping.sheet.field.end'), day(person.endDate)],
        [
          t('keeping.sheet.field.photo'),
          joined([t(`keeping.sheet.photo.${person.photoPermission}`), day(person.photoAskedOn)], ' · '),
        ],
      ]}
    />
  )
}

function HostPart({ file: { host } }: PartProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  if (host === null) return null
  const days = (dates: readonly string[]) =>
    dates.length === 0 ? null : formatting.list(dates.map(formatting.shortDate))
  const absences = host.absences.map(({ fromDate, untilDate }) => formatting.dateRange(fromDate, untilDate))
  const standing = host.standing.map(({ weekday }) => formatting.weekday(weekday as 1))
  return (
    <Facts
      title={t('keeping.sheet.host')}
      facts={[
        [t('keeping.sheet.field.displayName'), host.displayName],
        [t('keeping.sheet.field.signups'), days(host.signups.map(({ date }) => date))],
        [t('keeping.sheet.field.absences'), absences.length === 0 ? null : formatting.list(absences)],
        [t('keeping.sheet.field.standing'), standing.length === 0 ? null : formatting.list(standing)],
        [
          t('keeping.sheet.field.wishes'),
          host.wishTimes.length === 0 ? null : formatting.number(host.wishTimes.length),
        ],
      ]}
    />
  )
}

function Papers({ file: { notesGiven, trainings, keys } }: PartProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const day = (date: string | null) => (date === null ? null : formatting.date(date))
  const signature = (signed: string) => (signed === 'paper' || signed === 'screen' ? signed : 'none')
  return (
    <>
      <List
        title={t('keeping.sheet.notes')}
        lines={notesGiven.map((given) => ({
          key: `${given.version} ${given.givenOn}`,
          text: joined(
            [
              t('keeping.sheet.version', { version: String(given.version) }),
              day(given.givenOn),
              t(`keeping.sheet.signed.${signature(given.signature)}`),
              day(given.signedOn),
            ],
            ' · ',
          ),
        }))}
      />
      <List
        title={t('keeping.sheet.trainings')}
        lines={trainings.map((one) => ({
          key: one.id,
          text: joined([one.title, day(one.date), one.provider, day(one.validUntil), one.note], ' · '),
        }))}
      />
      <List
        title={t('keeping.sheet.keys')}
        lines={keys.map((key) => ({
          key: key.id,
          text: joined([key.keyLabel, day(key.givenOn), day(key.returnedOn), key.note], ' · '),
        }))}
      />
    </>
  )
}

function Claims({ file: { claims, statements } }: PartProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const money = (cents: unknown) => formatting.money(Number(cents))
  const sumOf = (lines: PersonFile['claims'][number]['lines']) =>
    lines.reduce((sum, line) => sum + Number(line['amountCents']), 0)
  return (
    <>
      <List
        title={t('keeping.sheet.claims')}
        lines={claims.map((claim) => ({
          key: claim.claimId,
          text: joined(
            [
              formatting.month(`${claim.month}-01`),
              t('keeping.sheet.lines', { count: claim.lines.length }),
              money(sumOf(claim.lines)),
            ],
            ' · ',
          ),
        }))}
      />
      <List
        title={t('keeping.sheet.statements')}
        lines={statements.map((one) => ({
          key: String(one['id']),
          text: joined([String(one['year']), money(one['amountCents'])], ' · '),
        }))}
      />
    </>
  )
}

function History({ file: { history } }: PartProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  // A day's changes by one person are one line here: who and when is what is asked; the file has them all.
  const lines = new Map(
    history.map(({ at, by, kind }) => {
      const date = formatting.date(localDateOf(at))
      return [`${date} ${by} ${kind}`, { date, by, kind }] as const
    }),
  )
  return (
    <List
      title={t('keeping.sheet.history')}
      lines={[...lines].map(([key, { date, by, kind }]) => ({
        key,
        text: joined([date, by, t(`keeping.sheet.change.${kind}`)], ' · '),
      }))}
    />
  )
}
