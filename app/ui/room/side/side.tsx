import { useTranslations } from 'use-intl';
import { RoomUpdates } from '../../update/room-updates.tsx';
import { Budget } from '../head/budget.tsx';
import { Stepper } from '../head/stepper.tsx';
import { People } from '../people/people.tsx';
import { Roles } from '../people/roles.tsx';
import { Files } from '../story/files.tsx';
import { Pinned } from '../story/pinned.tsx';
import { Pages } from './pages.tsx';
import { SideSection } from './side-section.tsx';
import { Timeline } from './timeline.tsx';
import { Timers } from './timers.tsx';
import { Values } from './values.tsx';

/** On a phone the head has no room for it. */
const Standing = () => (
  <div className="sm:hidden">
    <SideSection title={useTranslations('room.life')('label')}>
      <Stepper />
      <div className="mt-3">
        <Budget />
      </div>
    </SideSection>
  </div>
);

/** The column beside the step, in the order in which it is looked for: clocks, people, facts, story. */
export const Side = () => (
  <div className="md:max-lg:grid md:max-lg:grid-cols-2">
    <Standing />
    <Timers />
    <Pages />
    <RoomUpdates />
    <Roles />
    <People />
    <Pinned />
    <Values />
    <Files />
    <Timeline />
  </div>
);
