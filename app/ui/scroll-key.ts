import type { Location } from '@remix-run/react';

let asked = 0;

/**
 * Under which key a page's scroll position is kept. A room reads itself again whenever something
 * happens, and each reading would put the page back to where it stood when the reading began, away
 * from the step that the reader was just brought to: there a key never fits a second time.
 */
export const scrollKey = ({ pathname, key }: Location): string => {
  if (!/^\/incidents\/(?!new$)/.test(pathname)) return key;
  asked += 1;
  return `${key} ${asked}`;
};
