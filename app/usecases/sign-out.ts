import type { Ports } from './ports.ts';
import type { UseCases } from './types.ts';

export const signOut =
  ({ store, hash }: Ports): UseCases['signOut'] =>
  (session) =>
    store.transact((tx) => tx.deleteSession(hash(session)));
