import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { dateAt, weeksFrom } from '../../domain/oncall/calendar.ts';
import { checkSchedule } from '../../domain/oncall/check-schedule.ts';
import { finalShifts, slots } from '../../domain/oncall/on-call.ts';
import type { Override, Schedule } from '../../domain/oncall/schedule.ts';
import { gapsOf, twiceOf } from '../../domain/oncall/trouble.ts';
import type { Rejection } from '../../domain/outcome.ts';
import { sayByCode } from '../../messages/catalogue.ts';
import { useSaidWeek } from './calendar.tsx';
import { colourOf, nameOf, type Who } from './people-colours.ts';
import { Strip, StripDays } from './strip.tsx';

const WEEKS = 4;

type Shown = ReturnType<typeof computed>;

const computed = (schedule: Schedule, overrides: readonly Override[], now: number) => {
  const weeks = weeksFrom(schedule.zone, dateAt(schedule.zone, now), WEEKS);
  const from = weeks[0]?.[0]?.from ?? now;
  const to = weeks.at(-1)?.at(-1)?.to ?? now;
  const ahead = slots(schedule, overrides, now, to);
  return {
    weeks,
    today: dateAt(schedule.zone, now),
    shifts: finalShifts(schedule, overrides, from, to),
    gaps: gapsOf(slots(schedule, overrides, from, to)),
    ahead: gapsOf(ahead).length,
    twice: twiceOf(ahead).length,
  };
};

/** What would be drawn, or why nothing can be: a field that is being typed in is half a value. */
const preview = (
  schedule: Schedule,
  overrides: readonly Override[],
  now: number,
): { ok: true; value: Shown } | { ok: false; rejection: Rejection | null } => {
  const checked = checkSchedule(schedule);
  if (!checked.ok) return checked;
  try {
    return { ok: true, value: computed(schedule, overrides, now) };
  } catch {
    return { ok: false, rejection: null };
  }
};

/** The weeks ahead as the layers would make them, drawn anew with each change. */
export const EditorPreview = ({
  schedule,
  overrides,
  people,
  now,
}: {
  schedule: Schedule;
  overrides: readonly Override[];
  people: readonly Who[];
  now: number;
}) => {
  const t = useTranslations('oncall');
  const shown = useMemo(() => preview(schedule, overrides, now), [schedule, overrides, now]);
  const [colour, name] = [colourOf(people), nameOf(people)];
  const said = useSaidWeek(schedule.zone, name);
  return (
    <section className="rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
      <h2 className="text-step font-semibold">{t('edit.preview')}</h2>
      {shown.ok ? (
        <>
          <p className="mt-1 mb-3 text-control text-ink-2" role="status">
            {t('edit.previewGaps', { count: shown.value.ahead })}
            {shown.value.twice > 0 ? (
              <span className="block text-bad">
                {t('edit.previewTwice', { count: shown.value.twice })}
              </span>
            ) : null}
          </p>
          <div className="grid gap-3.5">
            {shown.value.weeks.map((days) => (
              <div key={days[0]?.date}>
                <StripDays
                  days={days}
                  today={shown.value.today}
                  weekday={(day) => t(`edit.weekdayShort.${String(day) as '1'}`)}
                />
                <Strip
                  {...{ days, colour, name, now }}
                  shifts={shown.value.shifts}
                  gaps={shown.value.gaps}
                  label={said(t('edit.preview'), days, shown.value.shifts, shown.value.gaps)}
                />
              </div>
            ))}
          </div>
        </>
      ) : (
        <p className="mt-1 text-control text-ink-2" role="status">
          {t('edit.previewWrong', {
            what: shown.rejection
              ? sayByCode('rejection', shown.rejection.code, shown.rejection.params)
              : '…',
          })}
        </p>
      )}
    </section>
  );
};
