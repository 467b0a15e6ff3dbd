import { classNames } from './class-names.ts';

const printed: Record<string, string> = { enter: '↵', escape: 'Esc' };

/** How a key is printed: `i` as I, `g n` as G N, `enter` as the return sign. */
export const printKey = (key: string): string =>
  key
    .split(' ')
    .map((part) => printed[part] ?? part.toUpperCase())
    .join(' ');

/** A key as it is printed on the button that it presses. Screen readers hear `aria-keyshortcuts` instead. */
export const Key = ({ name, onAct }: { name: string; onAct?: boolean }) => (
  <span aria-hidden="true" className="printed-key inline-flex">
    <kbd
      className={classNames(
        'key-cap',
        onAct
          ? 'border-current bg-transparent text-current opacity-80'
          : 'border-line-strong bg-surface text-ink-2',
      )}
    >
      {printKey(name)}
    </kbd>
  </span>
);
