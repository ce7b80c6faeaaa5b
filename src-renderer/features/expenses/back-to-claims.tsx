import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'

import { claimsAddress } from './expenses-address.ts'

import styles from './expenses.module.css'

/** The way back to the claims of a month, named as every other way back of the application. */
export function BackToClaims({ month }: { readonly month: string | undefined }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <a className={styles.back} href={claimsAddress(month)}>
      <ArrowLeft size={20} />
      {month === undefined
        ? t('expenses.claim.backToAll')
        : t('expenses.claim.back', { ofMonth: formatting.ofMonth(`${month}-01`) })}
    </a>
  )
}
