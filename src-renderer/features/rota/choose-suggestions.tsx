import { api } from '#renderer/lib/api.ts'
import type { Candidate, How } from '#renderer/lib/signing-up.ts'
import { SuggestionList } from '#renderer/lib/suggestion-list.tsx'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { SlotCard, SlotHost } from '#shared/rota/slot-card.ts'

interface ChooseSuggestionsProps {
  readonly slot: SlotCard
  readonly leaving: SlotHost | null
  readonly purpose: 'signUp' | 'replace' | 'present'
  readonly onChoose: (candidate: Candidate, how: How) => Promise<{ readonly ok: boolean }>
  readonly onDone: () => void
}

const mostShown = 3

/** Above the whole list, the first to ask for the gap, or for the place that somebody leaves. */
export function ChooseSuggestions({ slot, leaving, purpose, onChoose, onDone }: ChooseSuggestionsProps) {
  const isAsked = purpose !== 'present' && (leaving !== null || slot.gap.missingHosts > 0)
  const asked = isAsked ? { slotId: slot.slotId, leavingHostId: leaving?.hostId ?? null } : null
  const { data } = useQuery(api.rota.suggestHosts, asked, ['rota', 'hosts', 'calendar', 'vault'])
  if (data === undefined || asked === null) return null
  return (
    <SuggestionList
      suggestions={data.suggestions}
      purpose={leaving === null ? 'signUp' : 'replace'}
      most={mostShown}
      onChoose={(suggestion) => {
        const choose = async () => {
          if ((await onChoose(suggestion, {})).ok) onDone()
        }
        void choose()
      }}
    />
  )
}
