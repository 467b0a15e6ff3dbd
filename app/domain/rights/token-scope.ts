/** What a token of the API may be limited to. */
export const tokenScopes = ['read', 'incidents:write', 'gaps:write', 'admin'] as const;

export type TokenScope = (typeof tokenScopes)[number];

/** The scopes of a token for which nobody chose any. */
export const usualScopes: TokenScope[] = ['read', 'incidents:write'];

export const isTokenScope = (text: string): text is TokenScope =>
  (tokenScopes as readonly string[]).includes(text);
