import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { addDays } from '#shared/kernel/local-date.ts'

import { conflictWords, fillSentence } from './fill-words.ts'
import type { FillRefusal } from './use-filling.ts'

import styles from './fill-page.module.css'

/** Why there is no proposal, and when rules do not go together, which ones. */
export function FillRefused({ refusal }: { readonly refusal: FillRefusal }) {
  const { t } = useTranslation()
  return (
    <Banner tone="attention" role="alert">
      <p>{fillSentence(t, refusal)}</p>
      {refusal.type === 'NoPlan' && <Conflict conflict={refusal.conflict} />}
    </Banner>
  )
}

type Conflict = Extract<FillRefusal, { readonly type: 'NoPlan' }>['conflict']

function Conflict({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const dates = conflict.flatMap(({ slotId }) => (slotId === null ? [] : [slotId.slice(-10)])).toSorted()
  const days = { from: dates.at(0) ?? today, to: addDays(dates.at(-1) ?? today, 1) }
  const { data: rota } = useQuery(api.rota.listSlots, days, ['rota'])
  const { data: people } = useQuery(api.hosts.listHosts, { archived: true }, ['hosts'])
  const known = {
    slots: new Map((rota?.slots ?? []).map((slot) => [slot.slotId, slot])),
    names: new Map((people?.hosts ?? []).map(({ id, displayName }) => [id, displayName])),
  }
  return (
    <>
      <ul className={styles.reasons}>
        {conflict.map((part) => (
          <li key={JSON.stringify(part)}>{conflictWords(t, formatting, known, part)}</li>
        ))}
      </ul>
      <p>{t('filling.refusal.noPlanHint')}</p>
    </>
  )
}
