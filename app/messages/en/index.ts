import { account } from './account.ts';
import { action } from './action.ts';
import { audit } from './audit.ts';
import { calls } from './calls.ts';
import { caseProblem } from './case-problem.ts';
import { coverage } from './coverage.ts';
import { delivery } from './delivery.ts';
import { drill } from './drill.ts';
import { duration } from './duration.ts';
import { evidence } from './evidence.ts';
import { exported } from './exported.ts';
import { finding } from './finding.ts';
import { gap } from './gap.ts';
import { graph } from './graph.ts';
import { home } from './home.ts';
import { incident } from './incident.ts';
import { library } from './library.ts';
import { metrics } from './metrics.ts';
import { oncall } from './oncall.ts';
import { pack } from './pack.ts';
import { page } from './page.ts';
import { palette } from './palette.ts';
import { plannedDrill } from './planned-drill.ts';
import { policy } from './policy.ts';
import { problem } from './problem.ts';
import { readiness } from './readiness.ts';
import { rejection } from './rejection.ts';
import { retrospective } from './retrospective.ts';
import { review } from './review.ts';
import { revision } from './revision.ts';
import { room } from './room.ts';
import { runbook } from './runbook.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { slack } from './slack.ts';
import { slackScope } from './slack-scope.ts';
import { soFar } from './so-far.ts';
import { timeline } from './timeline.ts';
import { update } from './update.ts';
import { wall } from './wall.ts';

/** Every sentence for people, in English; other languages have exactly these keys. */
export const en = {
  account,
  action,
  audit,
  case: caseProblem,
  coverage,
  delivery,
  drill,
  duration,
  evidence,
  exported,
  finding,
  gap,
  graph,
  home,
  incident,
  library,
  oncall,
  pack,
  page,
  metrics,
  plannedDrill,
  policy,
  calls,
  palette,
  problem,
  readiness,
  rejection,
  retrospective,
  review,
  revision,
  room,
  runbook,
  settings,
  shell,
  soFar,
  slack,
  slackScope,
  timeline,
  update,
  wall,
} as const;
