import Trash2 from 'lucide-react/icons/trash-2'
import { useTranslation } from 'react-i18next'

import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { KeyLoan } from '#shared/people/person.ts'

import { removeKey } from './key-acts.ts'

/** For a line noted by mistake. A key that came back stays in the register. */
export function RemoveKeyButton({ loan }: { readonly loan: Pick<KeyLoan, 'id' | 'keyLabel'> }) {
  const { t } = useTranslation()
  return (
    <IconButton
      label={t('people.keys.removeThis', { key: loan.keyLabel })}
      onClick={() => void removeKey(loan)}
    >
      <Trash2 size={20} />
    </IconButton>
  )
}
