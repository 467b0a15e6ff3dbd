import type { Deliver } from './types.ts';

/** Where no workspace is connected, the next contact is tried. */
export const noSlack: Deliver = async () => ({
  ok: false,
  code: 'not-configured',
  again: false,
});
