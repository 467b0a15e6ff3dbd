import { createTranslator } from 'use-intl/core';
import { terminal } from './en/terminal.ts';

/** Words for the terminal; a catalogue of its own, so that no browser is sent them. */
export const sayOnTerminal = createTranslator({
  locale: 'en',
  messages: terminal,
  timeZone: 'UTC',
});

/** A time of day for the terminal, `2026-11-22 03:04`, UTC. */
export const terminalTime = (at: number): string =>
  new Date(at).toISOString().slice(0, 16).replace('T', ' ');
