import { sqliteKit } from './kit.ts';
import { tables } from './tables.ts';

/** drizzle-kit reads named exports. */
export const {
  revision,
  incident,
  process,
  timer,
  log,
  outbox,
  receipt,
  person,
  signInLink,
  session,
  token,
  documentationGap,
  attachment,
  team,
  teamMember,
  roleGrant,
  contactPoint,
  password,
  passkey,
  oidcIdentity,
  invitation,
  sealedCode,
  challenge,
  attempt,
  audit,
  auditHead,
  setting,
  secret,
} = tables(sqliteKit);
