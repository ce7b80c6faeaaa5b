import ArrowLeft from 'lucide-react/icons/arrow-left'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import FileDown from 'lucide-react/icons/file-down'
import Printer from 'lucide-react/icons/printer'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { ExportMenu } from '#renderer/lib/export-menu.tsx'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { printSheet, savePdf } from '#renderer/lib/paper.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { addDays } from '#shared/kernel/local-date.ts'
import type { DaySpan } from '#shared/rota/balance.ts'

import { balanceUnits, useBalanceAddress, type BalanceUnit } from './balance-address.ts'
import { BalanceTable } from './balance-table.tsx'

import styles from './balance.module.css'

/** `novembre 2026`, or `2026`. */
export const spanTitle = (formatting: Formatting, { from }: DaySpan, unit: BalanceUnit): string =>
  unit === 'year' ? from.slice(0, 4) : formatting.month(from)

/** What each host held over a month or a year, beside what they asked for. By name: it ranks nobody. */
export function BalancePage() {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { date, unit, span, today, go } = useBalanceAddress()
  const { data } = useQuery(api.rota.getBalance, span, ['rota', 'hosts', 'calendar'])
  const title = spanTitle(formatting, span, unit)
  return (
    <div className={styles.screen} {...usePainted('rota', data !== undefined)} data-view="balance">
      <a className={styles.back} href={addressOf('rota', date === today ? [] : [date])} data-no-print>
        <ArrowLeft size={20} />
        {t('balance.back')}
      </a>
      <PageHeader
        title={t('balance.title', { period: title })}
        actions={<BalanceActions span={span} unit={unit} />}
      >
        <span>{t('balance.noRank')}</span>
        <div className={styles.units}>
          <SegmentedControl
            label={t('balance.unit.label')}
            value={unit}
            segments={balanceUnits.map((value) => ({ value, label: t(`balance.unit.${value}`) }))}
            onChange={(value) => go({ unit: value })}
          />
        </div>
      </PageHeader>
      {data !== undefined && (
        <>
          <BalanceTable balance={data} period={title} />
          <ul className={styles.notes}>
            <li>{t('balance.note.held')}</li>
            <li>{t('balance.note.asked')}</li>
            <li>{t('balance.note.evening', { time: formatting.time(data.eveningFrom) })}</li>
            <li>{t('balance.note.attendance')}</li>
          </ul>
        </>
      )}
    </div>
  )
}

function BalanceActions({ span, unit }: { readonly span: DaySpan; readonly unit: BalanceUnit }) {
  const { t } = useTranslation()
  const { today, go } = useBalanceAddress()
  const sheet = { page: `/print/balance/${span.from}/${span.to}` } as const
  return (
    <>
      <IconButton
        variant="plain"
        label={t(`balance.previous.${unit}`)}
        onClick={() => go({ date: addDays(span.from, -1) })}
      >
        <ChevronLeft size={20} />
      </IconButton>
      <Button onClick={() => go({ date: today })}>{t(`balance.current.${unit}`)}</Button>
      <IconButton
        variant="plain"
        label={t(`balance.next.${unit}`)}
        onClick={() => go({ date: addDays(span.to, 1) })}
      >
        <ChevronRight size={20} />
      </IconButton>
      <ExportMenu exportAs={(file) => api.rota.exportBalance({ ...span, ...file })} />
      <MenuButton
        label={t('balance.print')}
        entries={[
          {
            id: 'print',
            label: t('balance.printSheet'),
            icon: <Printer size={20} />,
            onAction: () => void printSheet(sheet),
          },
          {
            id: 'pdf',
            label: t('balance.savePdf'),
            icon: <FileDown size={20} />,
            onAction: () => void savePdf(sheet, t('balance.pdfName', { from: span.from, to: span.to })),
          },
        ]}
      >
        <Printer size={20} />
        {t('balance.print')}
      </MenuButton>
    </>
  )
}
