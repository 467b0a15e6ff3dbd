import { useMatches, useNavigate } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Caller } from '../calls/caller.tsx';
import { useKey } from '../keys/use-key.ts';
import { PaletteDoor } from '../palette/palette-door.tsx';
import { SkipLink } from '../skip-link.tsx';
import { ClockBanner } from './clock-banner.tsx';
import { destinations } from './destinations.ts';
import { KeySheet } from './key-sheet.tsx';
import { TopBar } from './top-bar.tsx';

/** `bare`: a page for people outside. `wall`: a page for a screen that nobody touches. */
type Handle = { bare?: boolean; wall?: boolean };

/** What stands around every page: the bar, the keys that work everywhere, and the main region. */
export const Shell = ({
  viewer,
  children,
}: {
  viewer: { name: string } | null;
  children: ReactNode;
}) => {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const handles = useMatches().map(({ handle }) => handle as Handle | undefined);
  const bare = handles.some((handle) => handle?.bare === true);
  const wall = handles.some((handle) => handle?.wall === true);
  const [sheet, setSheet] = useState(false);
  const [palette, setPalette] = useState(false);
  const [now, incidents, runbooks, drills, onCall, reviews, actions, metrics, settings] =
    destinations;
  useKey(viewer ? now.key : undefined, t(now.go), () => navigate(now.to));
  useKey(viewer ? incidents.key : undefined, t(incidents.go), () => navigate(incidents.to));
  useKey(viewer ? runbooks.key : undefined, t(runbooks.go), () => navigate(runbooks.to));
  useKey(viewer ? drills.key : undefined, t(drills.go), () => navigate(drills.to));
  useKey(viewer ? onCall.key : undefined, t(onCall.go), () => navigate(onCall.to));
  useKey(viewer ? reviews.key : undefined, t(reviews.go), () => navigate(reviews.to));
  useKey(viewer ? actions.key : undefined, t(actions.go), () => navigate(actions.to));
  useKey(viewer ? metrics.key : undefined, t(metrics.go), () => navigate(metrics.to));
  useKey(viewer ? settings.key : undefined, t(settings.go), () => navigate(settings.to));
  useKey(viewer ? '?' : undefined, t('showKeys'), () => setSheet(true));
  if (bare) return <main id="content">{children}</main>;
  return (
    <>
      <SkipLink to="#content">{t('skip')}</SkipLink>
      {viewer ? <ClockBanner /> : null}
      {wall ? null : (
        <TopBar
          viewer={viewer}
          onSearch={() => setPalette(true)}
          onShowKeys={() => setSheet(true)}
        />
      )}
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      {viewer ? <PaletteDoor open={palette} onOpenChange={setPalette} /> : null}
      {viewer && !wall ? <Caller /> : null}
      <KeySheet open={sheet} onOpenChange={setSheet} />
    </>
  );
};
