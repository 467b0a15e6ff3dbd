import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { statusOf } from '../api/answer.ts';
import { severities } from '../domain/incident/severities.ts';
import type { Outcome } from '../domain/outcome.ts';
import { fillTemplate } from '../domain/update/template.ts';
import { type UpdateAudience, updateAudiences } from '../domain/update/update.ts';
import { sayByCode, translator } from '../messages/catalogue.ts';
import { updateTemplates } from '../messages/en/update-templates.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { pageTitle } from '../ui/page-title.ts';
import {
  type ShownTemplate,
  type TemplateAnswer,
  UpdateSettingsPage,
} from '../ui/update/settings-page.tsx';

export const meta: MetaFunction = () => pageTitle((t) => t('update.settings.title'));

const example = {
  ...{ number: '12', title: 'GPU capacity exhausted', severity: 'sev1', status: 'identified' },
  ...{ kind: 'real', what: 'Zone b is empty.', since: '02:10 UTC', minutes: 35 },
  ...{ next: '03:00 UTC', by: 'Marta' },
};

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const { templates, cadence } = await context.usecases.readUpdateSettings();
  const shown = (audience: UpdateAudience): ShownTemplate => {
    const { title, text } = templates[audience] ?? updateTemplates[audience];
    const preview = {
      title: fillTemplate(title, example, 200),
      text: fillTemplate(text, example, 4000),
    };
    return { title, text, own: templates[audience] !== undefined, preview };
  };
  return {
    templates: { internal: shown('internal'), external: shown('external') },
    cadence,
  };
};

const audienceIn = z.enum(updateAudiences);

export const action = async ({ context, request }: ActionFunctionArgs) => {
  requireViewer(context, request);
  const { usecases } = context;
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
  const saved = translator()('update.settings.saved');
  const answer = (outcome: Outcome<unknown>, about: Partial<TemplateAnswer> = {}) => {
    if (outcome.ok) return data<TemplateAnswer>({ ok: true, sentence: saved });
    const { code, params } = outcome.rejection;
    const sentence = sayByCode('rejection', code, params);
    const field = params.field === undefined ? {} : { field: String(params.field) };
    return data<TemplateAnswer>(
      { ok: false, sentence, ...about, ...field },
      { status: statusOf(code) },
    );
  };
  if (text('intent') === 'cadence') {
    const given = severities.flatMap((severity) => {
      const minutes = text(severity).trim();
      return minutes === '' ? [] : [[severity, Number(minutes) * 60] as const];
    });
    return answer(await usecases.setUpdateCadence(Object.fromEntries(given)));
  }
  const audience = audienceIn.safeParse(text('audience'));
  if (!audience.success) return data<TemplateAnswer>({ ok: false, sentence: '' }, { status: 400 });
  if (text('intent') === 'shipped')
    return answer(await usecases.setUpdateTemplate(audience.data, null));
  const typed = { title: text('title'), text: text('text') };
  const about = { audience: audience.data, typed };
  return answer(await usecases.setUpdateTemplate(audience.data, typed), about);
};

const UpdateSettings = () => {
  const { templates, cadence } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <UpdateSettingsPage {...{ templates, cadence }} answer={answer} />;
};
export default UpdateSettings;
