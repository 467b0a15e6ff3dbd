import { useTranslations } from 'use-intl';
import { classNames } from '../class-names.ts';

export const Prose = ({ html }: { html: string }) => (
  // The library makes this HTML from the runbook and sanitises it; nothing else reaches here.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: static, sanitised HTML of our own library
  <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
);

const looks = {
  note: 'border-info bg-info-soft',
  danger: 'border-bad bg-bad-soft',
};

/** A note, a danger, or how to tell what to decide. A hint is no box: it belongs to the text it stands in. */
export const CallOut = ({
  type,
  title,
  html,
}: {
  type: 'note' | 'danger' | 'hint';
  title?: string;
  html: string;
}) => {
  const t = useTranslations('runbook.step');
  const said = title ?? t(type === 'danger' ? 'dangerTitle' : type);
  return type === 'hint' ? (
    <div className="flex max-w-[66ch] gap-3">
      <span
        aria-hidden="true"
        className="keeps-colour mt-1.5 ml-0.5 size-[10px] flex-none rotate-45 rounded-[2px] border-2 border-line-strong bg-surface"
      />
      <div className="min-w-0">
        <p className="text-small font-medium text-ink-2">{said}</p>
        <Prose html={html} />
      </div>
    </div>
  ) : (
    <div
      className={classNames(
        'keep-together max-w-[66ch] rounded-r-control border-l-3 px-4 py-2.5',
        looks[type],
      )}
    >
      <p className={classNames('font-semibold', type === 'danger' && 'text-bad')}>{said}</p>
      <Prose html={html} />
    </div>
  );
};
