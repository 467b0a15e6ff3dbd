import { rejected } from '../../app/domain/outcome.ts';
import type { OnCallUseCases } from '../../app/usecases/oncall/types.ts';

const refuse = async () => rejected('schedule-not-found', { schedule: 'none' });

/** Nobody is on call and there is no schedule, for pages that are not about it. */
export const fakeOnCall: OnCallUseCases = {
  listSchedules: async () => [],
  readSchedule: refuse,
  whoIsOnCall: refuse,
  readPersonShifts: refuse,
  readScheduleHistory: refuse,
  createSchedule: refuse,
  changeSchedule: refuse,
  removeSchedule: refuse,
  addOverride: refuse,
  removeOverride: refuse,
  offerSwap: refuse,
  answerSwap: refuse,
  createFeed: refuse,
  listFeeds: async () => [],
  revokeFeed: refuse,
  readFeed: refuse,
};
