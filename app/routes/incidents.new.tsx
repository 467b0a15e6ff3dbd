import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { statusOf } from '../api/answer.ts';
import { parseDeclaration, type Refused } from '../declare-form.ts';
import type { RunbookPage } from '../domain/runbook/page.types.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { DeclareForm } from '../ui/incident/declare-form.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('incident.declare.title'));

/** Of a whole runbook only what a row and the form need. */
const summaryOf = ({
  plan,
  html: _h,
  findings: _f,
  source: _s,
  cases: _c,
  ...rest
}: RunbookPage) => ({
  ...rest,
  inputs: plan.inputs,
});

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const { searchParams } = new URL(request.url);
  const wanted = searchParams.get('runbook');
  const service = searchParams.get('service')?.slice(0, 200);
  const { usecases } = context;
  const [{ rows, total }, chosen] = await Promise.all([
    usecases.browseRunbooks({ status: ['active', 'draft'] }, { limit: 50 }),
    wanted ? usecases.readRunbook(wanted) : null,
  ]);
  return {
    runbooks: { rows, total },
    chosen: chosen?.ok ? summaryOf(chosen.value) : null,
    about: {
      alerts: searchParams.getAll('alert').slice(0, 20),
      ...(service ? { service } : {}),
    },
    // Sent with the form, so that a double click or a repeated request declares once.
    key: randomUUID(),
  };
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const viewer = requireViewer(context, request);
  const form = await readForm(request);
  const runbook = await context.usecases.readRunbook(String(form.get('runbook') ?? ''));
  const parsed = parseDeclaration(form, runbook.ok ? runbook.value.plan.inputs : []);
  if (!parsed.ok) return data<Refused>(parsed.refused, { status: 422 });
  const { input, key } = parsed;
  const declared = await context.usecases.declareIncident(input, viewer, key);
  if (declared.ok) return redirect(`/incidents/${declared.value.id}`);
  const { code, params } = declared.rejection;
  return data<Refused>(
    { ...parsed.refused, sentence: sayByCode('rejection', code, params) },
    { status: statusOf(code) },
  );
};

const Declare = () => {
  const { runbooks, chosen, about, key } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const navigation = useNavigation();
  const [search, setSearch] = useSearchParams();
  const drill = (refused?.values.kind ?? search.get('kind')) === 'drill';
  return (
    <DeclareForm
      runbooks={runbooks}
      chosen={chosen}
      about={about}
      drill={drill}
      idempotencyKey={key}
      refused={refused}
      busy={navigation.state !== 'idle' && navigation.formMethod === 'POST'}
      onChoose={(id) =>
        setSearch(
          (before) => {
            before.set('runbook', id);
            return before;
          },
          { replace: true, preventScrollReset: true },
        )
      }
    />
  );
};
export default Declare;
