/** Gives a new UUIDv7: sorts by the time it was made. A parameter, so that tests are repeatable. */
export type NewId = () => string
/** Tells the time, in milliseconds since 1970. A parameter, so that tests choose the day. */
export type Clock = () => number
