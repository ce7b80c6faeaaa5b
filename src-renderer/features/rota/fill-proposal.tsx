import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { startOfWeek, type LocalDate } from '#shared/kernel/local-date.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { FillAtRisk } from './fill-at-risk.tsx'
import { FillWeek, type FillRow } from './fill-week.tsx'
import { useAccepting, type Accepting } from './use-accepting.ts'
import type { Answer, Proposal } from './use-filling.ts'

import styles from './fill-page.module.css'

interface FillProposalProps {
  readonly answer: Answer
  readonly onAccepted: (lines: number) => void
}

/** The proposal week by week, each line with its reasons and its tick; what stays open, and why. */
export function FillProposal({ answer, onAccepted }: FillProposalProps) {
  const { t } = useTranslation()
  const { proposal, asked } = answer
  const { data: rota } = useQuery(api.rota.listSlots, { from: asked.from, to: asked.to }, ['rota', 'hosts'])
  const { data: people } = useQuery(api.hosts.listHosts, { archived: true }, ['hosts'])
  const accepting = useAccepting(proposal, onAccepted)
  const place = useRef<HTMLDivElement>(null)
  const isRead = rota !== undefined && people !== undefined
  useEffect(() => {
    if (!isRead) return
    // A list this long would be brought to its middle: its head is what is read first.
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'start' })
  }, [isRead])
  if (rota === undefined || people === undefined) return null
  const names = new Map(people.hosts.map(({ id, displayName }) => [id, displayName]))
  const weeks = weeksOf(rota.slots, proposal)
  const atRisk = <FillAtRisk atRisk={proposal.atRisk} slots={rota.slots} names={names} />
  if (weeks.length === 0)
    return (
      <div ref={place} tabIndex={-1} className={styles.answer}>
        {atRisk}
        <EmptyState title={t('filling.nothingProposed')}>{t('filling.nothingProposedText')}</EmptyState>
      </div>
    )
  return (
    <div ref={place} tabIndex={-1} className={styles.answer}>
      <Card title={t('filling.proposal')} size="large">
        <Summary proposal={proposal} />
        {atRisk}
        <AcceptBar accepting={accepting} proposal={proposal} />
        {weeks.map(({ monday, rows }) => (
          <FillWeek key={monday} monday={monday} rows={rows} names={names} accepting={accepting} />
        ))}
        {proposal.lines.length > 12 && <AcceptBar accepting={accepting} proposal={proposal} />}
      </Card>
    </div>
  )
}

interface Week {
  readonly monday: LocalDate
  readonly rows: FillRow[]
}

/** The slots the proposal says something of, by weeks. */
function weeksOf(slots: readonly SlotCard[], { lines, open }: Proposal): readonly Week[] {
  const opens = new Map(open.map((one) => [one.slotId, one]))
  const weeks = new Map<LocalDate, Week>()
  for (const slot of slots) {
    const mine = lines.filter(({ slotId }) => slotId === slot.slotId)
    const stays = opens.get(slot.slotId) ?? null
    if (mine.length === 0 && stays === null) continue
    const monday = startOfWeek(slot.date)
    const week = weeks.get(monday) ?? { monday, rows: [] }
    week.rows.push({ slot, lines: mine, open: stays })
    weeks.set(monday, week)
  }
  return [...weeks.values()]
}

function Summary({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { lines, open, unchanged, proved, gap } = proposal
  const added = lines.filter(({ act }) => act === 'add').length
  const removed = lines.length - added
  const quality = proved
    ? t('filling.best')
    : gap === null
      ? t('filling.noBound')
      : t('filling.gap', { share: formatting.percent(gap) })
  const facts = [
    t('filling.counted', { count: added }),
    ...(removed > 0 ? [t('filling.removedCount', { count: removed })] : []),
    ...(unchanged > 0 ? [t('filling.unchanged', { count: unchanged })] : []),
    open.length > 0 ? t('filling.openCount', { count: open.length }) : t('filling.allFilled'),
  ]
  return (
    <Banner tone={open.length === 0 ? 'good' : 'info'} role="status">
      <p className={styles.quality}>{quality}</p>
      <p>{facts.join(' · ')}</p>
      {lines.length === 0 && <p>{t('filling.nobodyProposed')}</p>}
    </Banner>
  )
}

interface AcceptBarProps {
  readonly accepting: Accepting
  readonly proposal: Proposal
}

function AcceptBar({ accepting, proposal }: AcceptBarProps) {
  const { t } = useTranslation()
  const { ticked, isBusy, noLongerFit, accept } = accepting
  if (proposal.lines.length === 0) return null
  const isAll = ticked.length === proposal.lines.length
  return (
    <div className={styles.accept}>
      {noLongerFit > 0 && (
        <Banner tone="attention" role="alert">
          {t('filling.noLongerFit', { count: noLongerFit })}
        </Banner>
      )}
      <div className={styles.foot}>
        <Button
          variant="primary"
          isBusy={isBusy}
          disabled={ticked.length === 0}
          onClick={() => void accept()}
        >
          {isAll ? t('filling.acceptAll') : t('filling.acceptTicked', { count: ticked.length })}
        </Button>
      </div>
    </div>
  )
}
