import type { Ports } from '../ports.ts';
import { changeSchedule, createSchedule, removeSchedule } from './change-schedule.ts';
import { createFeed, listFeeds, readFeed, revokeFeed } from './feeds.ts';
import { listSchedules } from './list-schedules.ts';
import { addOverride, removeOverride } from './overrides.ts';
import { readPersonShifts } from './read-person-shifts.ts';
import { readSchedule } from './read-schedule.ts';
import { readScheduleHistory } from './read-schedule-history.ts';
import { answerSwap, offerSwap } from './swaps.ts';
import type { OnCallUseCases } from './types.ts';
import { whoIsOnCall } from './who-is-on-call.ts';

/** The use-cases about who is on call. */
export const buildOnCall = (ports: Ports): OnCallUseCases => ({
  listSchedules: listSchedules(ports),
  readSchedule: readSchedule(ports),
  whoIsOnCall: whoIsOnCall(ports),
  readPersonShifts: readPersonShifts(ports),
  readScheduleHistory: readScheduleHistory(ports),
  createSchedule: createSchedule(ports),
  changeSchedule: changeSchedule(ports),
  removeSchedule: removeSchedule(ports),
  addOverride: addOverride(ports),
  removeOverride: removeOverride(ports),
  offerSwap: offerSwap(ports),
  answerSwap: answerSwap(ports),
  createFeed: createFeed(ports),
  listFeeds: listFeeds(ports),
  revokeFeed: revokeFeed(ports),
  readFeed: readFeed(ports),
});
