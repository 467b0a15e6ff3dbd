import { fileLimits } from './file-limits.ts';

/**
 * A name as it may be shown and sent back: its last part alone, without what turns writing round,
 * breaks lines or is not seen. Never used to find a file. Shortened in front of its ending.
 */
export const plainFileName = (given: string): string => {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const name = last
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  if (name.length <= fileLimits.name) return name === '' ? 'file' : name;
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
  return `${name.slice(0, fileLimits.name - ending.length)}${ending}`.replace(
    /\p{Surrogate}/gu,
    '',
  );
};
