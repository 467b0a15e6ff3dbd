/** What exists on the server that is attacked. */
export type Known = { incident: string; runbook: string };

export type Door = {
  /** The route's file in app/routes without its ending; absent for a door that is no route. */
  route?: string;
  path: (known: Known) => string;
  /** Whom it lets in: anybody, a session, or a token. */
  asks: 'nothing' | 'session' | 'token';
  reads: boolean;
  /** What a change is sent as; absent: it takes none. */
  acts?: { body: string; type: string };
  /** Its path with other ids in it, for those whose path has one. */
  withId?: (id: string) => string;
};

export const form = (fields: Record<string, string>) => ({
  body: new URLSearchParams(fields).toString(),
  type: 'application/x-www-form-urlencoded',
});
export const json = (body: unknown) => ({ body: JSON.stringify(body), type: 'application/json' });
export const nobody = '00000000-0000-4000-8000-000000000000';

export const page = (route: string, path: Door['path'], more: Partial<Door> = {}): Door => ({
  ...{ route, path, asks: 'session' as const, reads: true },
  ...more,
});
export const api = (route: string, path: Door['path'], more: Partial<Door> = {}): Door => ({
  ...{ route, path, asks: 'token' as const, reads: true },
  ...more,
});
