import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';

/** The way to everything by name, for whoever does not know its key yet or has no keys. */
export const SearchButton = ({ onSearch }: { onSearch: () => void }) => {
  const t = useTranslations('shell');
  const [mac, setMac] = useState(false);
  useEffect(() => setMac(navigator.platform.startsWith('Mac')), []);
  return (
    <Button
      size="small"
      look="quiet"
      aria-keyshortcuts={mac ? 'Meta+K' : 'Control+K'}
      className="-mx-1.5 font-normal"
      onClick={onSearch}
    >
      <Search aria-hidden="true" className="size-4 md:hidden" />
      <span className="text-small max-md:sr-only">{t('search')}</span>
      <span aria-hidden="true" className="printed-key max-md:hidden">
        <kbd className="key-cap border-line-strong bg-surface text-ink-2">
          {mac ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </span>
    </Button>
  );
};
