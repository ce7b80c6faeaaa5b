import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import type { Standing } from '#renderer/lib/standing.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import { EndStandingDialog } from './end-standing-dialog.tsx'
import type { NamedHost } from './host-acts.ts'
import { StandDialog } from './stand-dialog.tsx'
import { StandingRow } from './standing-row.tsx'

import hosts from './hosts.module.css'

type Window = { readonly kind: 'add' } | { readonly kind: 'end'; readonly standing: Standing }

/** What this person comes to every week, until they say otherwise, and the weeks that are not signed up. */
export function StandingCard({
  host,
}: {
  readonly host: NamedHost & { readonly archivedAt: number | null }
}) {
  const { t } = useTranslation()
  const [window, setWindow] = useState<Window | null>(null)
  const { data } = useQuery(api.rota.listStanding, { hostId: host.id }, ['rota', 'hosts', 'calendar'])
  const standing = data?.standing ?? []
  const close = () => setWindow(null)
  return (
    <Card
      title={t('standing.title')}
      sub={t('standing.sub')}
      actions={
        host.archivedAt === null && (
          <Button icon={<CalendarPlus size={20} />} onClick={() => setWindow({ kind: 'add' })}>
            {t('standing.add')}
          </Button>
        )
      }
    >
      {data !== undefined && standing.length === 0 && <p className={hosts.soft}>{t('standing.none')}</p>}
      {standing.length > 0 && (
        <ul>
          {standing.map((one) => (
            <StandingRow
              key={one.standingId}
              standing={one}
              onEnd={() => setWindow({ kind: 'end', standing: one })}
            />
          ))}
        </ul>
      )}
      {window?.kind === 'add' && <StandDialog host={host} onClose={close} />}
      {window?.kind === 'end' && <EndStandingDialog standing={window.standing} onClose={close} />}
    </Card>
  )
}
