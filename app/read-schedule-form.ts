import { scheduleSchema } from './domain/oncall/parse-schedule.ts';
import type { Schedule } from './domain/oncall/schedule.ts';
import { accepted, type Outcome, rejected } from './domain/outcome.ts';

/** The schedule that the editor sends as JSON; the first field that is wrong is named. */
export const readScheduleForm = (form: FormData): Outcome<Schedule> => {
  let given: unknown;
  try {
    given = JSON.parse(String(form.get('schedule') ?? ''));
  } catch {
    return rejected('schedule-pattern', { field: 'schedule' });
  }
  const parsed = scheduleSchema.safeParse(given);
  if (parsed.success) return accepted(parsed.data);
  const field = parsed.error.issues[0]?.path.join('.') || 'schedule';
  return rejected('schedule-pattern', { field: field.slice(0, 100) });
};
