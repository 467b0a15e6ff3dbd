/**
 * Why something was refused: a stable code and the facts that its sentence needs.
 * The sentence itself stands in the message catalogue under `rejection.<code>`.
 */
export type Rejection = { code: string; params: Record<string, string | number> };

/** Expected failures are values, never throws. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; rejection: Rejection };

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const rejected = (
  code: string,
  params: Record<string, string | number> = {},
): { ok: false; rejection: Rejection } => ({ ok: false, rejection: { code, params } });
