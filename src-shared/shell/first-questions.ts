/**
 * What the frame and the day's screen ask when the application opens, each with nothing but its name. The core
 * answers them once to itself as soon as it is up, so that its first answer to the page is as fast as the next.
 */
export const firstQuestions = [
  'place.getPlace',
  'place.getPreferences',
  'rota.getToday',
  'visits.getCounter',
  'day.getDay',
] as const
