import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { useCopy } from '../use-copy.ts';

/** A text that is pasted elsewhere as it stands. */
export const CopyBox = ({ label, text }: { label: string; text: string }) => {
  const t = useTranslations('room.command');
  const { said, copy } = useCopy();
  return (
    <figure className="overflow-hidden rounded-panel border border-line bg-sunken">
      <figcaption className="flex flex-wrap items-center gap-x-2.5 gap-y-1 border-b border-line px-2.5 py-1.5 text-fine text-ink-2">
        {label}
        <span className="ml-auto flex items-center gap-2.5">
          <output className={classNames('font-medium', said === 'failed' ? 'text-bad' : 'text-ok')}>
            {said ? t(said) : ''}
          </output>
          <Button size="small" onClick={() => copy(text)}>
            <span>
              {t('copy')}
              <span className="sr-only"> {label}</span>
            </span>
          </Button>
        </span>
      </figcaption>
      <section
        // A long text is scrolled by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        aria-label={label}
        className="max-h-56 overflow-auto px-3.5 py-3"
      >
        <pre className="w-fit font-mono text-[13px]/[1.5]">{text}</pre>
      </section>
    </figure>
  );
};
