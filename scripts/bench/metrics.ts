import { browserBytes } from './browser-bytes.ts';
import { checkCorpora } from './check-corpora.ts';
import { libraryKey, libraryPage, libraryStart } from './library.ts';
import type { Metric } from './metric.ts';
import { oncallYear } from './oncall-year.ts';
import { roomPage, roomPageBare, runbookPage, runbookPageBare } from './page.ts';
import { pageLateness } from './page-lateness.ts';
import { sse1000 } from './sse.ts';
import { startReady } from './start-ready.ts';
import { stepDurable1, stepDurable1Grown, stepDurable64 } from './step-durable.ts';
import { timerTick } from './timer-tick.ts';

/** Every metric, in the order in which they are measured; a new one is a file of its own and a line here. */
export const metrics: Metric[] = [
  stepDurable1,
  stepDurable1Grown,
  stepDurable64,
  roomPage,
  roomPageBare,
  runbookPage,
  runbookPageBare,
  sse1000,
  checkCorpora,
  libraryStart,
  libraryKey,
  libraryPage,
  oncallYear,
  startReady,
  timerTick,
  pageLateness,
  browserBytes,
];
