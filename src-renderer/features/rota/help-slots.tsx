import CircleCheck from 'lucide-react/icons/circle-check'
import { useTranslation } from 'react-i18next'

import { api, type WholeContract } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { reasonsText } from '#renderer/lib/suggestion-words.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { helpFits } from '#shared/rota/help-rules.ts'
import { takesPlace } from '#shared/rota/signup-state-rules.ts'

import { signUpToHelp, takeRequest } from './replacement-acts.ts'
import type { OpenRequest } from './replacement-words.ts'
import { useRotaAddress } from './rota-address.ts'
import { slotTitle } from './slot-words.ts'

import styles from './help-view.module.css'

type HelpSlot = OutputOf<WholeContract['rota']['listWhereToHelp']>['slots'][number]

interface HelpSlotsProps {
  readonly host: { readonly id: string; readonly displayName: string }
  readonly requests: readonly OpenRequest[]
}

/** What suits one host, what they like first; one click each. */
export function HelpSlots({ host, requests }: HelpSlotsProps) {
  const { t } = useTranslation()
  const { data, isStale } = useQuery(api.rota.listWhereToHelp, { hostId: host.id }, [
    'rota',
    'hosts',
    'calendar',
  ])
  if (data === undefined || isStale) return null
  const name = host.displayName
  if (data.slots.length === 0) {
    return (
      <EmptyState icon={<CircleCheck size={32} />} title={t('replacements.nothing', { name })}>
        {t('replacements.nothingText')}
      </EmptyState>
    )
  }
  return helpFits.map((fit) => {
    const slots = data.slots.filter((one) => one.fit === fit)
    return slots.length === 0 ? null : (
      <section key={fit} className={styles.fit} aria-label={t(`replacements.fit.${fit}`)}>
        <h3 className={styles.fitTitle}>{t(`replacements.fit.${fit}`)}</h3>
        <ul className={styles.slots} data-fit={fit}>
          {slots.map((one) => (
            <HelpRow key={one.slot.slotId} wanted={one} host={host} requests={requests} />
          ))}
        </ul>
      </section>
    )
  })
}

interface HelpRowProps extends HelpSlotsProps {
  readonly wanted: HelpSlot
}

/** A slot: what it needs, who is there, why it suits; one click signs up, or comes instead of somebody. */
function HelpRow({ wanted, host, requests }: HelpRowProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { go } = useRotaAddress()
  const { slot, needs, reasons } = wanted
  const title = slotTitle(formatting, slot)
  const instead = needs.find((need) => need.type === 'replacement')
  const request = requests.find(({ replacementId }) => replacementId === instead?.replacementId)
  const place = { slotId: slot.slotId, hostId: host.id, name: host.displayName }
  const leaving = request?.host.displayName ?? ''
  return (
    <li className={styles.slot} data-help={slot.slotId}>
      <div className={styles.slotWords}>
        <span className={styles.needs}>
          <button
            type="button"
            className={styles.open}
            aria-haspopup="dialog"
            onClick={() => go({ slotId: slot.slotId })}
          >
            {title}
          </button>
          <Needs wanted={wanted} leaving={leaving} />
        </span>
        <span className={styles.soft}>
          <Company wanted={wanted} hostId={request?.host.hostId ?? host.id} />
          {' · '}
          {reasonsText(t, 'you', reasons)}
        </span>
      </div>
      {request === undefined ? (
        <Button
          aria-label={t('replacements.signUpTo', { slot: title })}
          onClick={() => void signUpToHelp(place, formatting)}
        >
          {t('replacements.signUp')}
        </Button>
      ) : (
        <Button
          aria-label={t('replacements.takeOf', { name: leaving, slot: title })}
          onClick={() => void takeRequest(request, { ...host, hostId: host.id }, formatting)}
        >
          {t('replacements.take')}
        </Button>
      )}
    </li>
  )
}

/** What the slot needs, each as a tag. */
function Needs({ wanted, leaving }: { readonly wanted: HelpSlot; readonly leaving: string }) {
  const { t } = useTranslation()
  return wanted.needs.map((need) => {
    if (need.type === 'replacement') {
      return leaving === '' ? null : (
        <Tag key={need.type} tone="attention">
          {t(`replacements.need.${need.kind}`, { name: leaving })}
        </Tag>
      )
    }
    const isMissing = need.type === 'someoneMissing'
    return (
      <Tag key={need.type} tone="missing">
        {isMissing
          ? t('replacements.need.someoneMissing', { count: need.hosts })
          : t('replacements.need.keyMissing')}
      </Tag>
    )
  })
}

/** Who would be there too. */
function Company({ wanted, hostId }: { readonly wanted: HelpSlot; readonly hostId: string }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const names = wanted.slot.hosts
    .filter((host) => takesPlace(host.state) && host.hostId !== hostId)
    .map(({ displayName }) => displayName)
  return names.length === 0
    ? t('replacements.alone')
    : t('replacements.with', { names: formatting.list(names) })
}
