import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { daysBetween } from '#shared/kernel/local-date.ts'
import type { Cover } from '#shared/people/validity-rules.ts'

/** Civil liability has to be insured: said plainly when it is not, or will soon not be. */
export function PolicyWarning({ cover }: { readonly cover: Cover }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  if (cover.state === 'covered') return null
  if (cover.state === 'missing') {
    return (
      <Banner tone="problem" role="status">
        {t('policies.missing')}{' '}
        {cover.nextFrom !== null && t('policies.missingNext', { date: formatting.date(cover.nextFrom) })}
      </Banner>
    )
  }
  const count = daysBetween(today, cover.lastDay)
  return (
    <Banner tone="attention">
      {count <= 0
        ? t('policies.endingToday')
        : t('policies.ending', { count, date: formatting.date(cover.lastDay) })}
    </Banner>
  )
}
