const name = 'placeIsSetUp'

/** True when the place was set up the last time this PC showed it: its frame can be drawn while it is read. */
export const isPlaceKnown = (): boolean => localStorage.getItem(name) === 'yes'

export function rememberPlaceIsKnown(isSetUp: boolean): void {
  if (isSetUp) localStorage.setItem(name, 'yes')
  else localStorage.removeItem(name)
}
