import type { ChangeHub } from '../change-hub.ts';
import type { Definitions } from '../definitions.ts';
import { readDrillReport } from '../drill/read-drill-report.ts';
import type { Ports } from '../ports.ts';
import type { RoomViews } from '../room-views.ts';
import { readUpdateDesk, saveUpdateDraft } from './drafts.ts';
import { createStakeholderLink, readStakeholderPage, revokeStakeholderLink } from './links.ts';
import { readUpdateSettings, setUpdateCadence, setUpdateTemplate } from './settings.ts';
import type { UpdateUseCases } from './types.ts';

/** What is said of an incident, to whom, and how a rehearsed one went. */
export const buildUpdates = (
  ports: Ports,
  definitions: Definitions,
  hub: ChangeHub,
  views: RoomViews,
): UpdateUseCases => ({
  readUpdateDesk: readUpdateDesk(ports),
  saveUpdateDraft: saveUpdateDraft(ports, definitions),
  createStakeholderLink: createStakeholderLink(ports, definitions, hub),
  revokeStakeholderLink: revokeStakeholderLink(ports, definitions, hub),
  readStakeholderPage: readStakeholderPage(ports),
  readUpdateSettings: readUpdateSettings(ports),
  setUpdateTemplate: setUpdateTemplate(ports),
  setUpdateCadence: setUpdateCadence(ports),
  readDrillReport: readDrillReport(ports, definitions, views),
});
