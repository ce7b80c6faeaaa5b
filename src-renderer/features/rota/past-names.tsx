import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { ImportRows } from '#renderer/lib/import-rows.tsx'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { hostOrigins, type HostOrigin } from '#shared/hosts/host.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { NameChoice } from '#shared/rota/past-import.ts'

import { namesToAsk, type Decisions, type PastName, type PastPreview } from './past-facts.ts'

import styles from './bulk-page.module.css'

interface PastNamesProps {
  readonly preview: PastPreview
  readonly decisions: Decisions
  readonly onDecide: (decisions: Decisions) => void
  readonly origin: HostOrigin
  readonly onOrigin: (origin: HostOrigin) => void
}

/** Who the names are that are nobody's exactly: chosen one by one, or all the unknown ones at once. */
export function PastNames({ preview, decisions, onDecide, origin, onOrigin }: PastNamesProps) {
  const { t } = useTranslation()
  const asked = namesToAsk(preview)
  const known = preview.names.length - asked.length
  const decide = (names: readonly PastName[], choice: NameChoice) =>
    onDecide(new Map([...decisions, ...names.map(({ name }) => [name, choice] as const)]))
  const unknown = asked.filter(({ name, match }) => match === 'unknown' && !decisions.has(name))
  const isAdding = [...decisions.values()].some(({ kind }) => kind === 'new')
  if (asked.length === 0) return <p className={styles.hint}>{t('pastRota.allKnown')}</p>
  return (
    <div className={styles.fields}>
      <p>
        {t('pastRota.whoText')} {known > 0 && t('pastRota.known', { count: known })}
      </p>
      {unknown.length > 0 && (
        <div className={styles.acts}>
          <Button onClick={() => decide(unknown, { kind: 'new' })}>{t('pastRota.addAll')}</Button>
          <Button onClick={() => decide(unknown, { kind: 'leave' })}>{t('pastRota.leaveAll')}</Button>
        </div>
      )}
      <NamesTable names={asked} decisions={decisions} onDecide={onDecide} />
      {isAdding && (
        <SelectField
          label={t('pastRota.origin')}
          className={styles.what}
          value={origin}
          choices={hostOrigins.map((value) => ({ value, label: t(`hosts.origin.${value}`) }))}
          onChange={onOrigin}
        />
      )}
    </div>
  )
}

interface NamesTableProps extends Pick<PastNamesProps, 'decisions' | 'onDecide'> {
  readonly names: readonly PastName[]
}

function NamesTable({ names, decisions, onDecide }: NamesTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { data } = useQuery(api.hosts.listHosts, { archived: false }, ['hosts'])
  const decide = (name: string, choice: NameChoice | null) => {
    const others = [...decisions].filter(([known]) => known !== name)
    onDecide(new Map(choice === null ? others : [...others, [name, choice]]))
  }
  const fieldOf = (name: PastName) => (
    <NameField
      name={name}
      everyone={data?.hosts ?? []}
      choice={decisions.get(name.name) ?? null}
      onChoose={(choice) => decide(name.name, choice)}
    />
  )
  return (
    <ImportRows
      caption={t('pastRota.names')}
      rows={names}
      keyOf={({ name }) => name}
      columns={columnsOf(t, formatting, fieldOf)}
    />
  )
}

function columnsOf(
  t: TFunction,
  formatting: Formatting,
  fieldOf: (name: PastName) => ReactNode,
): readonly Column<PastName>[] {
  return [
    {
      id: 'name',
      header: t('pastRota.name'),
      isRowHeader: true,
      cell: ({ name }) => name,
      sortBy: ({ name }) => name,
    },
    {
      id: 'lines',
      header: t('pastRota.lines'),
      isFigure: true,
      cell: ({ lines }) => formatting.number(lines),
      sortBy: ({ lines }) => lines,
    },
    { id: 'who', header: t('pastRota.is'), cell: fieldOf },
  ]
}

interface NameFieldProps {
  readonly name: PastName
  readonly everyone: OutputOf<WholeContract['hosts']['listHosts']>['hosts']
  readonly choice: NameChoice | null
  readonly onChoose: (choice: NameChoice | null) => void
}

/** Those it is close to come first, then a new person, nobody, and everyone else. */
function NameField({ name: { name, hosts }, everyone, choice, onChoose }: NameFieldProps) {
  const { t } = useTranslation()
  const close = new Set(hosts.map(({ hostId }) => hostId))
  const hostChoice = (id: string, displayName: string) => ({ value: `host ${id}`, label: displayName })
  return (
    <SelectField
      label={t('pastRota.isOf', { name })}
      isLabelHidden
      value={choice === null ? 'choose' : choice.kind === 'host' ? `host ${choice.hostId}` : choice.kind}
      choices={[
        { value: 'choose', label: t('pastRota.choose') },
        ...hosts.map(({ hostId, displayName }) => hostChoice(hostId, displayName)),
        { value: 'new', label: t('pastRota.addThis', { name }) },
        { value: 'leave', label: t('pastRota.leaveThis') },
        ...everyone
          .filter(({ id }) => !close.has(id))
          .map(({ id, displayName }) => hostChoice(id, displayName)),
      ]}
      onChange={(value) => onChoose(choiceOf(value))}
    />
  )
}

function choiceOf(value: string): NameChoice | null {
  if (value === 'new' || value === 'leave') return { kind: value }
  return value === 'choose' ? null : { kind: 'host', hostId: value.slice('host '.length) }
}
