import { useTranslation } from 'react-i18next'

import { Banner } from '#renderer/ui/banner.tsx'

/** Switched off, it is said on every page of the claims: nobody should wonder who looked at what. */
export function FourEyesBanner({ fourEyes }: { readonly fourEyes: boolean | undefined }) {
  const { t } = useTranslation()
  if (fourEyes !== false) return null
  return <Banner tone="attention">{t('expenses.fourEyesOff')}</Banner>
}
