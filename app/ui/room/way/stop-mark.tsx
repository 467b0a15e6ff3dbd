import { classNames } from '../../class-names.ts';
import type { StopShape } from './stop-words.ts';

const looks: Record<StopShape['look'], string> = {
  done: 'border-ok bg-ok',
  skipped: 'border-dashed border-ink-3 bg-surface',
  here: 'border-act bg-act shadow-[0_0_0_3px_var(--act-soft)]',
  ahead: 'border-line-strong bg-surface',
  notTaken: 'border-line bg-surface scale-75',
};

/** A dot for a step, a diamond for a decision. */
export const StopMark = ({ mark, look, small }: StopShape & { small?: boolean }) => (
  <span
    aria-hidden="true"
    className={classNames(
      'keeps-colour absolute border-2',
      small ? 'top-1 left-0 size-2' : 'top-1 left-0.5 size-3',
      mark === 'diamond' ? 'rotate-45 rounded-[2px]' : 'rounded-full',
      looks[look],
    )}
  />
);
