import type { Declare } from '../declare-incident.ts';
import type { KeptEstate } from '../evidence/estate.ts';
import type { Ports } from '../ports.ts';
import { changeDrill, planDrill } from './plan-drill.ts';
import { listDrills, listEvidenceFindings, readDrill } from './plans.ts';
import { startDrill } from './start-drill.ts';
import type { DrillUseCases } from './types.ts';

/** The calendar of drills: planning, beginning, and what became of each. */
export const buildDrills = (ports: Ports, estate: KeptEstate, declare: Declare): DrillUseCases => ({
  listDrills: listDrills(ports, estate),
  readDrill: readDrill(ports, estate),
  planDrill: planDrill(ports),
  changeDrill: changeDrill(ports, estate),
  startDrill: startDrill(ports, estate, declare),
  listEvidenceFindings: listEvidenceFindings(ports, estate),
});
