import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';

/** `active`: this card has the keys, for it is the one that is looked at. */
export type ControlProps = { step: CurrentStep; active: boolean };
