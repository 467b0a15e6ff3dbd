/** Milliseconds since 1970-01-01T00:00:00Z. The domain never asks for the time: it is handed in. */
export type Instant = number;

/** A length of time in whole seconds. */
export type Seconds = number;
