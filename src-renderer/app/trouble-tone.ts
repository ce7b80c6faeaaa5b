import type { Trouble } from '#renderer/lib/errors.ts'
import type { BannerTone } from '#renderer/ui/banner.tsx'
import { assertNever } from '#shared/kernel/result.ts'

/** How grave what the machine refuses is. */
export function toneOf(trouble: Trouble): BannerTone {
  switch (trouble.type) {
    case 'RoleMissing':
    case 'VaultLocked':
      return 'info'
    case 'CoreUnavailable':
    case 'DatabaseLocked':
      return 'attention'
    case 'StorageFull':
    case 'StorageReadOnly':
    case 'StorageFailed':
    case 'DatabaseDamaged':
    case 'KeyUnavailable':
    case 'UnknownName':
    case 'InvalidInput':
    case 'Defect':
      return 'problem'
    default:
      return assertNever(trouble)
  }
}
