/** First letters of the first and the last name; a dash for nobody. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => Array.from(word ?? '')[0] ?? '',
  );
  return letters.join('').toUpperCase() || '–';
};

/** Initials beside a name that is written out, hence silent. */
export const Avatar = ({ name }: { name?: string }) => (
  <span
    aria-hidden="true"
    className="inline-grid size-[22px] flex-none place-items-center rounded-full bg-info-soft text-[10px]/none font-semibold text-info"
  >
    {initialsOf(name ?? '')}
  </span>
);
