import { explainedScopes, writtenManifest } from '../../app/slack/manifest.ts';
import type { ExitCode, Io } from './io.ts';

type Settings = Record<string, string | undefined>;

/** The manifest for people to paste, and beside it (on the other stream) what each permission is for. */
export const printManifest = (settings: Settings, http: boolean, io: Io): ExitCode => {
  const publicUrl = (settings.PUBLIC_URL || 'https://bulkhead.example.org').replace(/\/$/, '');
  const command = settings.SLACK_COMMAND || '/incident';
  for (const line of explainedScopes()) io.err(line);
  io.out(writtenManifest({ command, ...(http && { publicUrl }) }));
  return 0;
};
