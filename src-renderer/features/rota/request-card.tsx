import LifeBuoy from 'lucide-react/icons/life-buoy'
import Repeat from 'lucide-react/icons/repeat-2'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { freeOnes } from '#renderer/lib/suggestion-list.tsx'
import { reasonsText } from '#renderer/lib/suggestion-words.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Tag } from '#renderer/ui/chip.tsx'

import { acceptSwap, closeRequest, declineSwap, takeRequest } from './replacement-acts.ts'
import { isNeeded, partsOf, type OpenRequest } from './replacement-words.ts'
import { answersTo } from './request-answers.ts'
import { useRotaAddress } from './rota-address.ts'
import { slotTitle } from './slot-words.ts'

import styles from './help-view.module.css'

interface RequestCardProps {
  readonly request: OpenRequest
  /** Who looks at the screen, if that was said. */
  readonly hostId: string | null
}

/** Somebody is looked for, or a swap waits for its answer: who, when, and who could say yes in one click. */
export function RequestCard({ request, hostId }: RequestCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { go } = useRotaAddress()
  const parts = partsOf(formatting, request)
  const title = slotTitle(formatting, request.slot)
  const isSwap = request.kind === 'swap'
  return (
    <li className={styles.request} data-request={request.replacementId}>
      <div className={styles.head}>
        {isSwap ? <Repeat size={20} /> : <LifeBuoy size={20} />}
        <h3>{title}</h3>
        {request.urgent && <Tag tone="attention">{t('replacements.urgent')}</Tag>}
      </div>
      <p>{t(`replacements.asks.${request.kind}`, parts)}</p>
      {!isNeeded(request) && <p className={styles.soft}>{t('replacements.enough')}</p>}
      {isSwap ? <SwapAnswers request={request} /> : <Takers request={request} hostId={hostId} />}
      <div className={styles.quiet}>
        <Button
          variant="quiet"
          aria-label={t('replacements.openSlotOf', { slot: title })}
          onClick={() => go({ slotId: request.slotId })}
        >
          {t('replacements.openSlot')}
        </Button>
        {!isSwap && (
          <Button
            variant="quiet"
            aria-label={t('replacements.closeOf', { name: parts.name, slot: title })}
            onClick={() => void closeRequest(request, formatting)}
          >
            {t('replacements.close')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Who could come, each with the reasons; told to the person who looks, once that was said, of themselves alone. */
function Takers({ request, hostId }: RequestCardProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { own, shown, more } = answersTo(
    request,
    freeOnes(request.candidates, request.candidates.length),
    hostId,
  )
  if (own !== null && own !== 'could') return <p>{t(`replacements.own.${own}`)}</p>
  if (shown.length === 0) return <p className={styles.soft}>{t('replacements.nobodyCould')}</p>
  const other = request.host.displayName
  const slot = slotTitle(formatting, request.slot)
  return (
    <ul className={styles.takers} aria-label={t('replacements.couldCome')}>
      {shown.map((one) => (
        <li key={one.hostId} className={styles.taker}>
          <Avatar name={one.displayName} colour={one.colour} size="small" />
          <span className={styles.takerWords}>
            <span>{one.displayName}</span>
            <span className={styles.soft}>{reasonsText(t, own === null ? 'they' : 'you', one.reasons)}</span>
          </span>
          <Button
            aria-label={
              own === null
                ? t('replacements.comesInstead', { name: one.displayName, other, slot })
                : t('replacements.takeOf', { name: other, slot })
            }
            onClick={() => void takeRequest(request, one, formatting)}
          >
            {own === null ? t('replacements.comes', { name: one.displayName }) : t('replacements.take')}
          </Button>
        </li>
      ))}
      {more > 0 && <li className={styles.soft}>{t('replacements.moreCould', { count: more })}</li>}
    </ul>
  )
}

/** The other says yes or no; the one who proposed may take it back. */
function SwapAnswers({ request }: { readonly request: OpenRequest }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const name = request.otherHost?.displayName ?? ''
  return (
    <div className={styles.answers}>
      <Button onClick={() => void acceptSwap(request, formatting)}>
        {t('replacements.accept', { name })}
      </Button>
      <Button onClick={() => void declineSwap(request, formatting)}>
        {t('replacements.decline', { name })}
      </Button>
      <Button variant="quiet" onClick={() => void closeRequest(request, formatting)}>
        {t('replacements.takeBack')}
      </Button>
    </div>
  )
}
