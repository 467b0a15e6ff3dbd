import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Override, Schedule } from '../../domain/oncall/schedule.ts';
import { Button, ButtonLink } from '../button.tsx';
import { Select, TextField } from '../field.tsx';
import { Wrong } from '../settings/said.tsx';
import { SettingsHead } from '../settings/settings-head.tsx';
import { EditorPreview } from './editor-preview.tsx';
import { moved, newLayer, nextNumber, replaced, without } from './editor-state.ts';
import { LayerEditor } from './layer-editor.tsx';
import type { Who } from './people-colours.ts';

export type EditorData = {
  schedule: Schedule;
  /** Null: it is made anew. */
  version: number | null;
  overrides: Override[];
  everybody: Who[];
  teams: { id: string; name: string }[];
  zones: string[];
  now: number;
  /** This week's Monday, where new layers begin. */
  monday: string;
  wrong?: string;
};

/** Makes or changes a schedule, with the weeks ahead beside it. */
export const EditorPage = ({ data }: { data: EditorData }) => {
  const t = useTranslations('oncall.edit');
  const [schedule, setSchedule] = useState(data.schedule);
  const busy = useNavigation().state === 'submitting';
  const { everybody, version } = data;
  const here = everybody.filter(({ left }) => !left);
  const order = [...new Set(schedule.layers.flatMap(({ people }) => people))];
  const shown = order.map(
    (id) => everybody.find((one) => one.id === id) ?? { id, name: id, left: true },
  );
  const put = (more: Partial<Schedule>) => setSchedule((before) => ({ ...before, ...more }));
  const { layers } = schedule;
  const add = () => {
    const number = nextNumber(schedule);
    put({ layers: [...layers, newLayer(number, t('newLayer', { number }), data.monday)] });
  };
  return (
    <>
      <SettingsHead
        title={version === null ? t('new') : t('title', { name: data.schedule.name })}
        lead={t('lead')}
      />
      <Wrong>{data.wrong}</Wrong>
      <div className="grid grid-cols-1 items-start gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Form method="post" className="grid grid-cols-1 gap-5">
          <input type="hidden" name="schedule" value={JSON.stringify(schedule)} />
          <input type="hidden" name="version" value={version ?? ''} />
          <section className="grid gap-4 rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
            <TextField
              label={t('name')}
              value={schedule.name}
              maxLength={80}
              required
              onChange={(event) => put({ name: event.target.value })}
            />
            {version === null ? (
              <TextField
                label={t('word')}
                hint={t('wordHint')}
                mono
                value={schedule.id}
                maxLength={60}
                required
                onChange={(event) => put({ id: event.target.value })}
              />
            ) : null}
            <TextField
              label={t('zone')}
              hint={t('zoneHint')}
              list="zones"
              value={schedule.zone}
              required
              onChange={(event) => put({ zone: event.target.value })}
            />
            <datalist id="zones">
              {data.zones.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
            <Select
              label={t('team')}
              value={schedule.team ?? ''}
              onChange={(event) => put({ team: event.target.value || null })}
            >
              <option value="">{t('noTeam')}</option>
              {data.teams.map((team) => (
                <option key={team.id} value={team.id}>
                  {team.name}
                </option>
              ))}
            </Select>
          </section>
          <div>
            <h2 className="text-step font-semibold">{t('layers')}</h2>
            <p className="text-control text-ink-2">{t('layersHint')}</p>
          </div>
          {layers.map((layer, index) => (
            <LayerEditor
              key={layer.id}
              {...{ layer, everybody: here, shown, number: index + 1 }}
              last={index === layers.length - 1}
              onChange={(next) => put({ layers: replaced(layers, index, next) })}
              onMove={(by) => put({ layers: moved(layers, index, by) })}
              onRemove={() => put({ layers: without(layers, index) })}
            />
          ))}
          <Button onClick={add}>{t('addLayer')}</Button>
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={busy}>
              {t('save')}
            </Button>
            <ButtonLink
              to={version === null ? '/on-call' : `/on-call/schedules/${schedule.id}`}
              look="quiet"
            >
              {t('cancel')}
            </ButtonLink>
          </div>
        </Form>
        <div className="md:sticky md:top-4">
          <EditorPreview
            {...{ schedule, overrides: data.overrides, people: shown, now: data.now }}
          />
        </div>
      </div>
    </>
  );
};
