import type { DeclareInput } from '../../app/domain/incident/declare-input.ts';
import type { RoomView } from '../../app/domain/incident/room-view.types.ts';
import type { SentEvent } from '../../app/domain/incident/sent-event.ts';

/** Who plays, by their part in the story. */
export const cast = {
  marta: { name: 'Marta Bianchi', team: 'compute-platform' },
  joao: { name: 'João Costa', team: 'compute-platform' },
  priya: { name: 'Priya Nair', team: 'compute-platform' },
  lena: { name: 'Lena Vogt', team: 'operations' },
  sven: { name: 'Sven Weber', team: 'operations' },
} as const;
export type Player = keyof typeof cast;
export const players = Object.keys(cast) as Player[];

/** Where the story is played: over the API of a running server, or in this process with a clock that is moved. */
export type Stage = {
  idOf: (who: Player) => string;
  declare: (who: Player, input: DeclareInput) => Promise<string>;
  send: (who: Player, incident: string, event: SentEvent) => Promise<void>;
  room: (incident: string) => Promise<Pick<RoomView, 'incident' | 'walkthroughs' | 'pages'>>;
  acknowledge: (who: Player, page: string) => Promise<void>;
  /** Lets so many seconds of the story pass. */
  pass: (seconds: number) => Promise<void>;
  /** What a person at the terminal is told. */
  tell: (line: string) => void;
};
