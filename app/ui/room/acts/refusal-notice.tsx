import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../button.tsx';
import { Notice } from '../../notice.tsx';
import type { Refusal } from './act-answer.ts';
import { useActs } from './acts-provider.tsx';
import { useRejectionWords } from './use-rejection-words.ts';

/** Why something was not done, near where it was pressed. */
export const RefusalNotice = ({ refusal }: { refusal: Refusal }) => {
  const t = useTranslations('room.refused');
  const words = useRejectionWords();
  const { dismiss } = useActs();
  const place = useRef<HTMLDivElement>(null);
  // Who pressed looks at the button: after the room has moved on, it is brought to where they look.
  useEffect(() => {
    const shown = requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(shown);
  }, []);
  return (
    <div ref={place} className="my-3">
      <Notice tone="warn" title={t('title')} urgent>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <p>{words(refusal)}</p>
          <Button
            look="quiet"
            size="small"
            className="-mx-2.5"
            onClick={() => dismiss(refusal.control)}
          >
            {t('dismiss')}
          </Button>
        </div>
      </Notice>
    </div>
  );
};

/** The refusals of some controls, nothing when there are none. */
export const Refusals = ({ of }: { of: (refusal: Refusal) => boolean }) => {
  const { refusals } = useActs();
  return refusals
    .filter(of)
    .map((refusal) => <RefusalNotice key={refusal.control} refusal={refusal} />);
};
