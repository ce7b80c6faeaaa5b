import i18next from 'i18next'
import Coins from 'lucide-react/icons/coins'

import type { PaletteSource } from '#renderer/lib/palette.ts'
import { navigate } from '#renderer/lib/router.ts'
import { plainText } from '#renderer/ui/plain-text.ts'

import { expensesTabs, tabAddress } from './expenses-address.ts'

/** The faces of the expense claims, found by their name; a closed vault is opened on the page itself. */
export const expensesPalette: PaletteSource = {
  id: 'expenses',
  title: () => i18next.t('expenses.title'),
  find: (text) => {
    const typed = plainText(text.trim())
    if (typed === '') return []
    return expensesTabs
      .map((tab) => ({
        tab,
        label: i18next.t('expenses.palette', { tab: i18next.t(`expenses.tabs.${tab}`) }),
      }))
      .filter(({ label }) => plainText(label).includes(typed))
      .map(({ tab, label }) => ({
        id: `expenses-${tab}`,
        label,
        icon: Coins,
        onAction: () => navigate(tabAddress(tab)),
      }))
  },
}
