import { addAction } from './action/add-action.ts';
import { changeAction } from './action/change-action.ts';
import { listActionOwners, listActions, readAction } from './action/list-actions.ts';
import { attachFile } from './attachment/attach-file.ts';
import { listAttachments } from './attachment/list-attachments.ts';
import { readAttachment } from './attachment/read-attachment.ts';
import { exportAudit } from './audit/export-audit.ts';
import { noteRefusal } from './audit/note-refusal.ts';
import { readAudit } from './audit/read-audit.ts';
import { browseRunbooks } from './browse-runbooks.ts';
import { changeHub } from './change-hub.ts';
import { changesAfter } from './changes-after.ts';
import { createSignInLink } from './create-sign-in-link.ts';
import { createToken } from './create-token.ts';
import { declareIncident } from './declare-incident.ts';
import { definitionCache } from './definitions.ts';
import { buildDelivery } from './delivery/build.ts';
import { diffRevisions } from './diff-revisions.ts';
import { buildDrills } from './drill/build.ts';
import { listDrills } from './drill/plans.ts';
import { buildEscalation } from './escalation/build.ts';
import { buildEvidence } from './evidence/build.ts';
import { errands } from './evidence/errands.ts';
import { keptEstate } from './evidence/estate.ts';
import { fireTimers } from './fire-timers.ts';
import { forgetReceipts } from './forget-receipts.ts';
import { changeGap } from './gap/change-gap.ts';
import { listGapCandidates } from './gap/list-candidates.ts';
import { listGaps, readGap } from './gap/list-gaps.ts';
import { listPinnedNotes } from './gap/list-pinned.ts';
import { reportGap } from './gap/report-gap.ts';
import { exportIncident } from './incident/export-incident.ts';
import { listCalls } from './incident/list-calls.ts';
import { readSoFar } from './incident/read-so-far.ts';
import { suggestForIncident } from './incident/suggest-for-incident.ts';
import { verifyIncident } from './incident/verify-incident.ts';
import { keepRevisions } from './keep-revisions.ts';
import { libraryRows } from './library-rows.ts';
import { listIncidents } from './list-incidents.ts';
import { listLapses } from './list-lapses.ts';
import { listRevisions } from './list-revisions.ts';
import { listRunbooks } from './list-runbooks.ts';
import { buildMetrics } from './metrics/read-metrics.ts';
import { notice } from './notice.ts';
import { buildOnCall } from './oncall/build.ts';
import { exportReview } from './pack/export-review.ts';
import { addPackNote } from './pack/notes.ts';
import { readCoverage } from './pack/read-coverage.ts';
import { readInvitation } from './pack/read-invitation.ts';
import { readPack } from './pack/read-pack.ts';
import { peekSignInLink } from './peek-sign-in-link.ts';
import { buildPeople } from './people/build.ts';
import type { Ports } from './ports.ts';
import { readRevision } from './read-revision.ts';
import { readRoom } from './read-room.ts';
import { readRunbook } from './read-runbook.ts';
import { readTimeline } from './read-timeline.ts';
import { buildReadiness } from './readiness/build.ts';
import { replayAll } from './replay-all.ts';
import { listRetrospectives } from './retrospective/list-retrospectives.ts';
import { readRetrospective } from './retrospective/read-retrospective.ts';
import { sendRetrospective } from './retrospective/send-retrospective.ts';
import { buildReviews } from './review/build.ts';
import { fireReviewTimers } from './review/fire-review-timers.ts';
import { roomViews } from './room-views.ts';
import { searchRunbooks } from './search-runbooks.ts';
import { sendEvent } from './send-event.ts';
import { signInUseCases } from './sign-in/build.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { buildSlack } from './slack/build.ts';
import { suggestRunbooks } from './suggest-runbooks.ts';
import type { UseCases } from './types.ts';
import { buildUpdates } from './update/build.ts';
import { viewerOfSession } from './viewer-of-session.ts';
import { viewerOfToken } from './viewer-of-token.ts';
import { whereUsed } from './where-used.ts';

/** Every use-case over one store and one library. */
export const buildUseCases = (ports: Ports): UseCases => {
  const hub = changeHub();
  const definitions = definitionCache();
  const pages = buildEscalation(ports, definitions, hub);
  const views = roomViews(ports, definitions);
  const estate = keptEstate(ports);
  const runErrands = errands(ports, estate);
  const forget = forgetReceipts(ports);
  const gaps = notice<string>();
  const declare = declareIncident(ports, definitions, hub);
  const rows = libraryRows(ports, estate);
  const suggest = suggestRunbooks(ports, rows);
  const verify = verifyIncident(ports);
  const pack = readPack(ports, definitions, rows, listDrills(ports, estate));
  const fire = fireTimers(ports, definitions, hub, fireReviewTimers(ports, pack));
  return {
    // Nobody outside binds anything else to a declaration.
    declareIncident: (input, by, key, judge) => declare(input, by, key, judge),
    ...buildDrills(ports, estate, declare),
    sendEvent: sendEvent(ports, definitions, hub),
    readRoom: readRoom(ports, definitions, views),
    readTimeline: readTimeline(views),
    readSoFar: readSoFar(views),
    verifyIncident: verify,
    exportIncident: exportIncident(ports, views, verify),
    suggestForIncident: suggestForIncident(ports, definitions, suggest),
    listIncidents: listIncidents(ports, definitions),
    listRunbooks: listRunbooks(ports),
    readRunbook: readRunbook(ports, rows, estate),
    browseRunbooks: browseRunbooks(ports, rows),
    searchRunbooks: searchRunbooks(ports, rows),
    suggestRunbooks: suggest,
    whereUsed: whereUsed(ports, definitions),
    listRevisions: listRevisions(ports),
    readRevision: readRevision(ports),
    diffRevisions: diffRevisions(ports),
    keepRevisions: keepRevisions(ports),
    reportGap: reportGap(ports, hub, views),
    listGaps: listGaps(ports, estate),
    listPinnedNotes: listPinnedNotes(ports, definitions),
    readGap: readGap(ports, estate),
    changeGap: changeGap(ports, estate, gaps.tell),
    onGapChange: gaps.listen,
    listGapCandidates: listGapCandidates(ports, estate),
    attachFile: attachFile(ports, definitions, hub),
    listAttachments: listAttachments(ports),
    readAttachment: readAttachment(ports),
    listCalls: listCalls(ports, views, pages.listPages),
    listLapses: listLapses(ports, definitions),
    changesAfter: changesAfter(ports),
    cursor: () => ports.store.read.logCursor(),
    onChange: hub.onChange,
    createSignInLink: createSignInLink(ports),
    peekSignInLink: peekSignInLink(ports),
    signIn: signIn(ports),
    signOut: signOut(ports),
    viewerOfSession: viewerOfSession(ports),
    createToken: createToken(ports),
    viewerOfToken: viewerOfToken(ports),
    ...signInUseCases(ports),
    ...pages,
    ...buildPeople(ports, hub),
    ...buildOnCall(ports),
    ...buildUpdates(ports, definitions, hub, views),
    ...buildReadiness(ports),
    ...buildEvidence(ports, estate),
    readRetrospective: readRetrospective(ports, views),
    sendRetrospective: sendRetrospective(ports, definitions, hub),
    listRetrospectives: listRetrospectives(ports),
    addAction: addAction(ports, hub),
    changeAction: changeAction(ports, hub),
    readAction: readAction(ports),
    listActions: listActions(ports),
    listActionOwners: listActionOwners(ports),
    ...buildMetrics(ports, definitions),
    readPack: pack,
    exportReview: exportReview(ports),
    addPackNote: addPackNote(ports),
    readCoverage: readCoverage(ports, pack),
    readInvitation: readInvitation(ports),
    ...buildReviews(ports, pack, hub),
    ...buildSlack(ports),
    readAudit: readAudit(ports),
    exportAudit: exportAudit(ports),
    noteRefusal: noteRefusal(ports),
    // The errands come also when a timer fails, which is told and tried again; somebody waits for
    // them, so that the housekeeping, for which nobody does, comes last.
    fireTimers: async (now) => {
      try {
        return await fire(now);
      } finally {
        await runErrands(now);
        await forget(now);
      }
    },
    ...buildDelivery(ports, definitions, hub, (page, { id, name }) =>
      pages.answerPage(page, { do: 'acknowledge' }, { type: 'person', id, name }, null),
    ),
    replayAll: replayAll(ports, definitions, verify),
  };
};
