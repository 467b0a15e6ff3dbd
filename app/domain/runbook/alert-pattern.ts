/**
 * Whether an alert's name fits what a runbook names: the name itself, or a pattern in which `*`
 * stands for anything and `?` for one character. Case does not count.
 */
export const alertFits = (pattern: string, alert: string): boolean => {
  const [wanted, given] = [pattern.trim().toLowerCase(), alert.trim().toLowerCase()];
  return wanted !== '' && matches(wanted, given);
};

/** One pass with one step back to the last `*`: linear for names as they are. */
const matches = (pattern: string, text: string): boolean => {
  let [at, star, mark] = [0, -1, 0];
  let here = 0;
  while (here < text.length) {
    if (pattern[at] === '*') {
      star = at;
      mark = here;
      at += 1;
    } else if (pattern[at] === text[here] || pattern[at] === '?') {
      at += 1;
      here += 1;
    } else if (star >= 0) {
      at = star + 1;
      mark += 1;
      here = mark;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
};
