import { slackScope } from './en/slack-scope.ts';

export type ScopeKey = keyof typeof slackScope;

export const scopeKeys = Object.keys(slackScope) as ScopeKey[];
