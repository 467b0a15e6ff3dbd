import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { severities } from '../../domain/incident/severities.ts';
import { templateFacts, type UpdateTemplate } from '../../domain/update/template-facts.ts';
import { type Cadence, type UpdateAudience, updateAudiences } from '../../domain/update/update.ts';
import { Button } from '../button.tsx';
import { Textarea, TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { SettingsHead, SettingsSection } from '../settings/settings-head.tsx';
import { Tag } from '../tag.tsx';

export type ShownTemplate = UpdateTemplate & { own: boolean; preview: UpdateTemplate };
export type TemplateAnswer = {
  ok: boolean;
  sentence: string;
  /** Which form and field it is about, with what was typed. */
  audience?: UpdateAudience;
  field?: string;
  typed?: UpdateTemplate;
};

const TemplateForm = ({
  audience,
  template,
  answer,
}: {
  audience: UpdateAudience;
  template: ShownTemplate;
  answer: TemplateAnswer | undefined;
}) => {
  const t = useTranslations('update');
  const wrong = answer && !answer.ok && answer.audience === audience ? answer : undefined;
  const error = (field: string) => (wrong?.field === field ? wrong.sentence : undefined);
  const shown = wrong?.typed ?? template;
  return (
    <section className="border-t border-line py-5">
      <h3 className="mb-3 flex items-center gap-2 font-semibold">
        {t(`audience.${audience}`)}
        <Tag>{t(template.own ? 'settings.own' : 'settings.usual')}</Tag>
      </h3>
      <Form method="post" className="grid gap-4" key={shown.title + shown.text}>
        <input type="hidden" name="audience" value={audience} />
        <TextField
          label={t('settings.heading')}
          name="title"
          defaultValue={shown.title}
          error={error('title')}
          mono
        />
        <Textarea
          label={t('settings.text')}
          name="text"
          rows={10}
          defaultValue={shown.text}
          error={error('text')}
          spellCheck={false}
        />
        <Button type="submit" name="intent" value="template" className="justify-self-start">
          {t('settings.save')}
        </Button>
      </Form>
      {template.own ? (
        <ActForm
          intent="shipped"
          fields={{ audience }}
          act={t('settings.shipped')}
          look="quiet"
          small
          className="mt-2"
        />
      ) : null}
      <div className="mt-4 rounded-panel border border-line bg-sunken px-4 py-3">
        <p className="text-fine font-medium text-ink-3">{t('settings.preview')}</p>
        <p className="mt-1 font-semibold break-words">{template.preview.title}</p>
        <p className="mt-1 break-words whitespace-pre-line text-ink-2">{template.preview.text}</p>
      </div>
    </section>
  );
};

/** What a first draft says, and how often somebody owes one. */
export const UpdateSettingsPage = ({
  templates,
  cadence,
  answer,
}: {
  templates: Record<UpdateAudience, ShownTemplate>;
  cadence: Cadence;
  answer?: TemplateAnswer;
}) => {
  const t = useTranslations('update.settings');
  const say = useTranslations('incident');
  return (
    <>
      <SettingsHead title={t('title')} lead={t('lead')} />
      {answer && (answer.ok || !answer.field) ? (
        <Notice tone={answer.ok ? 'ok' : 'bad'} urgent={!answer.ok} title={answer.sentence} />
      ) : null}
      <SettingsSection title={t('cadence')}>
        <p className="mb-4 text-control text-ink-2">{t('cadenceLead')}</p>
        <Form method="post" className="grid gap-4">
          <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
            {severities.map((severity) => {
              const every = cadence[severity];
              return (
                <TextField
                  key={severity}
                  label={say(`severity.${severity}`)}
                  name={severity}
                  type="number"
                  min={1}
                  max={10_080}
                  defaultValue={every === undefined ? '' : Math.round(every / 60)}
                />
              );
            })}
          </div>
          <Button type="submit" name="intent" value="cadence" className="justify-self-start">
            {t('saveCadence')}
          </Button>
        </Form>
      </SettingsSection>
      <SettingsSection title={t('templates')}>
        <p className="mb-4 text-control text-ink-2">
          {t('templatesLead', { facts: templateFacts.join(', ') })}
        </p>
        {updateAudiences.map((audience) => (
          <TemplateForm
            key={audience}
            audience={audience}
            template={templates[audience]}
            answer={answer}
          />
        ))}
      </SettingsSection>
    </>
  );
};
