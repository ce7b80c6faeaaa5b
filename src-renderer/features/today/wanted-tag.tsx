import LifeBuoy from 'lucide-react/icons/life-buoy'

import { addressOf, navigate } from '#renderer/lib/router.ts'
import { useWanted } from '#renderer/lib/use-wanted.ts'
import { TagButton } from '#renderer/ui/chip.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

/** Somebody is looked for: asked for once the screen is drawn; a press leads to where one can help. */
export function WantedTag({ today }: { readonly today: LocalDate }) {
  const text = useWanted(today)
  if (text === null) return null
  return (
    <TagButton
      tone="attention"
      icon={<LifeBuoy size={18} />}
      onClick={() => navigate(addressOf('rota', [], { view: 'help' }))}
    >
      {text}
    </TagButton>
  )
}
