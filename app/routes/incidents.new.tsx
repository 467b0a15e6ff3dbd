import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { parseDeclaration, type Refused } from '../declare-form.ts';
import { sayByCode } from '../messages/catalogue.ts';
import { readForm } from '../read-form.ts';
import { requireViewer } from '../require-viewer.ts';
import { DeclareForm } from '../ui/incident/declare-form.tsx';
import { pageTitle } from '../ui/page-title.ts';

export const meta: MetaFunction = () => pageTitle((t) => t('incident.declare.title'));

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  requireViewer(context, request);
  const wanted = new URL(request.url).searchParams.get('runbook');
  const [runbooks, chosen] = await Promise.all([
    context.usecases.listRunbooks(),
    wanted ? context.usecases.readRunbook(wanted) : null,
  ]);
  return {
    runbooks: runbooks.filter(
      (runbook) => runbook.status !== 'deprecated' || runbook.id === wanted,
    ),
    chosen: chosen?.ok ? { id: chosen.value.id, inputs: chosen.value.plan.inputs } : null,
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
    { status: 409 },
  );
};

const Declare = () => {
  const { runbooks, chosen, key } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const navigation = useNavigation();
  const [search, setSearch] = useSearchParams();
  const drill = (refused?.values.kind ?? search.get('kind')) === 'drill';
  return (
    <DeclareForm
      runbooks={runbooks}
      chosen={chosen}
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
