import { useTranslations } from 'use-intl';
import { Dialog } from '../dialog.tsx';
import { Key } from '../key.tsx';
import { useBoundKeys } from '../keys/use-key.ts';

/** Every key that works on the page in front of the reader. */
export const KeySheet = ({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) => {
  const t = useTranslations('shell');
  const bound = useBoundKeys();
  const rows = bound.filter((one, at) => bound.findLastIndex((b) => b.key === one.key) === at);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('keySheet')}
      summary={t('keySheetSummary')}
    >
      <ul>
        {rows.map((row) => (
          <li
            key={row.key}
            className="flex items-center justify-between gap-6 border-t border-line py-2 last:border-b"
          >
            <span>{row.label()}</span>
            <span className="flex gap-1">
              <span className="sr-only">{row.key}</span>
              {row.key.split(' ').map((part) => (
                <Key key={part} name={part} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
