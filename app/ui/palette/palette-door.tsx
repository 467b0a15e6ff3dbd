import { lazy, Suspense, useEffect } from 'react';
import { useBoundKeys } from '../keys/use-key.ts';

const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })));

/** Listens for Ctrl-K and Cmd-K, also in a field; the palette itself is fetched when it is first wanted. */
export const PaletteDoor = ({
  open,
  onOpenChange: setOpen,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) => {
  const bound = useBoundKeys();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey || event.repeat) return;
      event.preventDefault();
      // A question that is open is answered or left first.
      if (!document.querySelector('[role="dialog"], [role="menu"]')) setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [setOpen]);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <Palette bound={bound} onClose={() => setOpen(false)} />
    </Suspense>
  );
};
