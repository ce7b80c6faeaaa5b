import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import { acceptSwap, closeRequest, declineSwap } from './replacement-acts.ts'
import { partsOf, type Request } from './replacement-words.ts'

import styles from './slot-requests.module.css'

/** The requests and swaps of a slot: those that wait for an answer, and below those that had one. */
export function SlotRequests({ slot }: { readonly slot: SlotCard }) {
  const { t } = useTranslation()
  const { data } = useQuery(api.rota.listSlotReplacements, { slotId: slot.slotId }, ['rota', 'hosts'])
  if (data === undefined || data.replacements.length === 0) return null
  const open = data.replacements.filter(({ state }) => state === 'open')
  const past = data.replacements.filter(({ state }) => state !== 'open')
  return (
    <section className={styles.section} aria-label={t('replacements.section')}>
      {open.map((request) => (
        <OpenLine key={request.replacementId} request={request} />
      ))}
      {past.length > 0 && (
        <>
          <h4 className={styles.title}>{t('replacements.section')}</h4>
          <ul className={styles.past}>
            {past.map((request) => (
              <PastLine key={request.replacementId} request={request} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function OpenLine({ request }: { readonly request: Request }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const parts = partsOf(formatting, request)
  const isSwap = request.kind === 'swap'
  return (
    <div className={styles.open} data-request={request.replacementId}>
      <p>{t(`replacements.status.${request.kind}`, parts)}</p>
      <div className={styles.acts}>
        {isSwap && (
          <>
            <Button onClick={() => void acceptSwap(request, formatting)}>
              {t('replacements.accept', { name: parts.other })}
            </Button>
            <Button variant="quiet" onClick={() => void declineSwap(request, formatting)}>
              {t('replacements.decline', { name: parts.other })}
            </Button>
          </>
        )}
        <Button
          variant="quiet"
          aria-label={isSwap ? undefined : t('replacements.closeOf', parts)}
          onClick={() => void closeRequest(request, formatting)}
        >
          {t(isSwap ? 'replacements.takeBack' : 'replacements.close')}
        </Button>
      </div>
    </div>
  )
}

function PastLine({ request }: { readonly request: Request }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const parts = partsOf(formatting, request)
  const isDone = request.state === 'done'
  const word = request.kind === 'swap' ? (isDone ? 'swapped' : 'swapClosed') : isDone ? 'done' : 'closed'
  return <li>{t(`replacements.past.${word}`, parts)}</li>
}
