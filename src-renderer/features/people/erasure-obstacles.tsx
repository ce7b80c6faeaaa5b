import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'

import type { ErasurePreview } from './keeping-facts.ts'
import type { ErasePersonForm } from './use-erase-person.ts'

import styles from './keeping.module.css'

interface ErasureObstaclesProps {
  readonly preview: ErasurePreview
  readonly form: ErasePersonForm
}

/** What is to be put right first: somebody still on the list, money that is due, claims that nobody decided on. */
export function ErasureObstacles({ preview, form }: ErasureObstaclesProps) {
  const { t } = useTranslation()
  const { rota, unpaid, openClaims } = preview
  const undecided = openClaims - unpaid.length
  return (
    <>
      {rota !== null && !rota.isArchived && <StillListed rota={rota} />}
      {unpaid.length > 0 && <Unpaid preview={preview} form={form} />}
      {undecided > 0 && <Banner tone="attention">{t('keeping.erase.open', { count: undecided })}</Banner>}
    </>
  )
}

/** Who is promised for a slot is archived on the page of the list, which tells who counts on them. */
function StillListed({ rota }: { readonly rota: NonNullable<ErasurePreview['rota']> }) {
  const { t } = useTranslation()
  const { hostId, displayName: name, toCome } = rota
  const archive = async () => {
    const result = await api.hosts.archive({ hostId })
    if (result.ok) offerUndo(t('hosts.done.archive', { name }), result.act)
  }
  return (
    <Banner
      tone="attention"
      actions={
        toCome === 0 ? (
          <Button onClick={() => void archive()}>{t('keeping.erase.archive', { name })}</Button>
        ) : (
          <a className={styles.link} href={addressOf('hosts', [hostId])}>
            {t('people.toHost', { name })}
          </a>
        )
      }
    >
      {t('keeping.erase.listed', { name })}
      {toCome > 0 && ` ${t('keeping.erase.listedToCome', { count: toCome })}`}
    </Banner>
  )
}

function Unpaid({ preview, form }: ErasureObstaclesProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const amount = formatting.money(preview.unpaidCents)
  const months = preview.unpaid.map(({ month, isInBatch }) => {
    const words = formatting.month(`${month}-01`)
    return isInBatch ? t('keeping.erase.unpaidInBatch', { month: words }) : words
  })
  const month = preview.unpaid.at(-1)?.month
  return (
    <>
      <Banner
        tone="problem"
        actions={
          <a className={styles.link} href={addressOf('hosts', ['expenses', 'payments'], { month })}>
            {t('keeping.erase.toPayments')}
          </a>
        }
      >
        {t('keeping.erase.unpaid', { amount, months: formatting.list([...new Set(months)]) })}
      </Banner>
      <CheckField
        label={t('keeping.erase.leaveUnpaid', { amount })}
        isChecked={form.chosen.leavesUnpaid}
        onChange={(leavesUnpaid) => form.choose({ leavesUnpaid })}
      />
    </>
  )
}
