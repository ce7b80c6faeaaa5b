import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { missingWords, reasonWords, whyWords, type Names } from './fill-words.ts'
import { slotTitle } from './slot-words.ts'
import type { Accepting } from './use-accepting.ts'
import type { Proposal, ProposedLine } from './use-filling.ts'

import styles from './fill-page.module.css'

export interface FillRow {
  readonly slot: SlotCard
  readonly lines: readonly ProposedLine[]
  readonly open: Proposal['open'][number] | null
}

interface FillWeekProps {
  readonly monday: LocalDate
  readonly rows: readonly FillRow[]
  readonly names: Names
  readonly accepting: Accepting
}

/** A week of the proposal: a slot a row, its lines to tick one by one or together. */
export function FillWeek({ monday, rows, names, accepting }: FillWeekProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const title = t('filling.weekOf', { day: formatting.dayOfMonth(monday) })
  return (
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={title}>
      <table className={styles.week}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('filling.column.slot')}</th>
            <th scope="col">{t('filling.column.there')}</th>
            <th scope="col">{t('filling.column.lines')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SlotLines key={row.slot.slotId} row={row} names={names} accepting={accepting} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SlotLinesProps {
  readonly row: FillRow
  readonly names: Names
  readonly accepting: Accepting
}

function SlotLines({ row: { slot, lines, open }, names, accepting }: SlotLinesProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const title = slotTitle(formatting, slot)
  const there = slot.hosts.filter(({ state }) => takesPlace(state)).map(({ displayName }) => displayName)
  return (
    <tr>
      <th scope="row">
        {lines.length > 1 ? (
          <CheckField
            label={
              <>
                <span className="visually-hidden">{t('filling.pickSlot', { slot: '' })}</span>
                {title}
              </>
            }
            isChecked={lines.every(accepting.isTicked)}
            onChange={(isOn) => accepting.tick(lines, isOn)}
          />
        ) : (
          <span className={styles.slot}>{title}</span>
        )}
      </th>
      <td>{there.length === 0 ? t('filling.nobody') : formatting.list(there)}</td>
      <td>
        {lines.map((line) => (
          <Line key={`${line.act} ${line.hostId}`} line={line} names={names} accepting={accepting} />
        ))}
        {open !== null && <StillOpen open={open} names={names} />}
      </td>
    </tr>
  )
}

interface LineProps {
  readonly line: ProposedLine
  readonly names: Names
  readonly accepting: Accepting
}

function Line({ line, names, accepting }: LineProps) {
  const { t } = useTranslation()
  const name = names.get(line.hostId) ?? ''
  const reasons = line.reasons.map((reason) => reasonWords(t, names, reason)).join(' · ')
  return (
    <CheckField
      className={styles.proposed}
      label={t(line.act === 'add' ? 'filling.add' : 'filling.remove', { name })}
      hint={reasons}
      isChecked={accepting.isTicked(line)}
      onChange={(isOn) => accepting.tick([line], isOn)}
    />
  )
}

function StillOpen({ open, names }: { readonly open: Proposal['open'][number]; readonly names: Names }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <div className={styles.open}>
      {missingWords(t, open).map((words) => (
        <Tag key={words} tone="missing">
          {words}
        </Tag>
      ))}
      <ul className={styles.reasons}>
        {whyWords(t, formatting, names, open).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}
