import type {} from '@remix-run/node';
import type { GuardedUseCases } from './usecases/guard-table.ts';
import type { SignedIn } from './usecases/types.ts';

/** What every loader and action is handed by the server. */
export type LoadContext = {
  /** Each asks the table of rights, for this viewer, before it does anything. */
  usecases: GuardedUseCases;
  /** Signed in by session cookie or bearer token; null when neither. */
  viewer: SignedIn | null;
  /** For script tags: the page's content security policy allows no other. */
  nonce: string;
  /** Asked for as a document, not as data for a page that is there already. */
  wholePage: boolean;
  publicUrl: string;
  /** Whether the data are made up: every page says so. */
  demo?: boolean;
  /** Whether e-mail is configured. */
  sendsEmail?: boolean;
  /** Where the request came from, as far as the settings believe a proxy. */
  address: string;
  /** The network of that address, which is as much as is kept. */
  network?: string;
  /** Writes to the log what nobody expected; secrets are taken out there. */
  onError: (error: unknown) => void;
  /** The form that an act was asked for with, in case its sender must first show who they are. */
  noteForm?: (form: FormData) => void;
  /** What was typed into a form of this page before its sender showed who they are; once. */
  takeForm?: () => [name: string, value: string][] | null;
};

declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}
