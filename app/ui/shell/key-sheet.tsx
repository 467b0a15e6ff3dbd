import { useTranslations } from 'use-intl';
import { Dialog } from '../dialog.tsx';
import { Key } from '../key.tsx';
import { useBoundKeys } from '../keys/use-key.ts';

type Row = { key: string; label: string };

const Group = ({ title, rows }: { title: string; rows: Row[] }) => (
  <section className="mt-5 first:mt-0">
    <h3 className="mb-1.5 text-fine font-semibold text-ink-3">{title}</h3>
    <ul>
      {rows.map(({ key, label }) => (
        <li
          key={key}
          className="flex items-center justify-between gap-6 border-t border-line py-2 last:border-b"
        >
          <span>{label}</span>
          <span className="flex gap-1">
            <span className="sr-only">{key}</span>
            {key.split(' ').map((part) => (
              <Key key={part} name={part} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  </section>
);

/** Every key that works on the page in front of the reader: what it does here first, then where it leads. */
export const KeySheet = ({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) => {
  const t = useTranslations('shell');
  const palette = useTranslations('palette');
  const bound = useBoundKeys();
  const rows = bound
    .filter((one, at) => bound.findLastIndex((b) => b.key === one.key) === at)
    .map(({ key, label }): Row => ({ key, label: label() }));
  const leads = ({ key }: Row) => key.startsWith('g ') || key === '?';
  const here = rows.filter((row) => !leads(row));
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('keySheet')}
      summary={t('keySheetSummary')}
    >
      {here.length > 0 ? <Group title={t('keysHere')} rows={here} /> : null}
      <Group
        title={t('keysEverywhere')}
        rows={[{ key: 'Ctrl K', label: palette('open') }, ...rows.filter(leads)]}
      />
    </Dialog>
  );
};
