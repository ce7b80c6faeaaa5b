import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'

import { FiguresActions } from './figures-actions.tsx'
import { changerOf, figureTabs, readAsk } from './figures-address.ts'
import type { ChangeAsk, FiguresAsk, FigureTab } from './figures-address.ts'
import { useDays } from './figures-days.ts'
import { FiguresHead } from './figures-head.tsx'
import { HeatTab } from './figures-heat.tsx'
import type { Days } from './figures-range.ts'
import { SeriesTab } from './figures-series.tsx'
import { FiguresToolbar } from './figures-toolbar.tsx'
import { YearsTab } from './figures-years.tsx'
import { figureTopics } from './visits-facts.ts'
import type { Summary } from './visits-facts.ts'
import { VisitsFrame } from './visits-frame.tsx'

import styles from './figures-screen.module.css'

interface FiguresScreenProps {
  readonly query: Readonly<Record<string, string>>
}

/** `/visits/figures?range=year&tab=heat&published=1`: what was counted, for the place or to publish. */
export function FiguresScreen({ query }: FiguresScreenProps) {
  const ask = readAsk(query)
  const { date: today } = useNow()
  const { days, isKnown } = useDays(ask, today)
  const input = days === null ? null : { ...days, published: ask.published }
  const summary = useQuery(api.visits.summarise, input, figureTopics)
  const change = changerOf(ask)
  // A range that makes no sense has nothing to wait for.
  const isLoaded = days === null ? isKnown : summary.data !== undefined
  return (
    <VisitsFrame
      view="figures"
      isLoaded={isLoaded}
      actions={days !== null && <FiguresActions ask={ask} days={days} />}
    >
      <div className={styles.screen} aria-busy={summary.isStale}>
        <FiguresToolbar ask={ask} days={days} isKnown={isKnown} today={today} onChange={change} />
        {days !== null && summary.data !== undefined && (
          <Figures ask={ask} days={days} summary={summary.data} onChange={change} />
        )}
      </div>
    </VisitsFrame>
  )
}

interface FiguresProps {
  readonly ask: FiguresAsk
  readonly days: Days
  readonly summary: Summary
  readonly onChange: ChangeAsk
}

function Figures({ ask, days, summary, onChange }: FiguresProps) {
  const { t } = useTranslation()
  if (summary.whole.state === 'notCounted') {
    return (
      <EmptyState title={t('visitFigures.head.nothing')}>{t('visitFigures.head.nothingHint')}</EmptyState>
    )
  }
  const panels = {
    series: <SeriesTab ask={ask} days={days} onChange={onChange} />,
    heat: <HeatTab ask={ask} days={days} onChange={onChange} />,
    years: <YearsTab ask={ask} days={days} onChange={onChange} />,
  } satisfies Record<FigureTab, unknown>
  return (
    <>
      {summary.threshold !== null && (
        <Banner tone="info">
          {t('visitFigures.audience.explained', { threshold: summary.threshold })}{' '}
          {t('visitFigures.audience.together')}
        </Banner>
      )}
      <FiguresHead summary={summary} />
      <Tabs
        label={t('visitFigures.tabs.label')}
        tabs={figureTabs.map((id) => ({ id, label: t(`visitFigures.tabs.${id}`), content: panels[id] }))}
        selected={ask.tab}
        onSelect={(tab) => onChange({ tab })}
      />
      <p className={styles.explained}>{t('visitFigures.head.explained')}</p>
    </>
  )
}
