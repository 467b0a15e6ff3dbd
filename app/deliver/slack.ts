import type { Deliver } from './types.ts';

/** The place of Slack's own adapter: until a workspace is connected, the next contact is tried. */
export const deliverBySlack: Deliver = async () => ({
  ok: false,
  code: 'not-configured',
  again: false,
});
