import { useTranslations } from 'use-intl';
import { sentEventLimits } from '../../../domain/incident/sent-event-limits.ts';
import { Button } from '../../button.tsx';
import { Select, TextField } from '../../field.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { useChoice, useDraft } from '../drafts.tsx';
import { useRoom } from '../room-context.ts';
import { useWho } from '../words/use-who.ts';
import { Call } from './call.tsx';
import type { ControlProps } from './control-props.ts';
import { mainControl, StepForm } from './step-form.tsx';

/** Named roles agree, or one refuses and says why. */
export const Approve = ({ step, active }: ControlProps) => {
  const t = useTranslations('room');
  const shell = useTranslations('shell');
  const who = useWho();
  const acts = useActs();
  const { view, viewer, ask } = useRoom();
  const [note, setNote] = useDraft(`approval:${step.id}`);
  const [picked, setPicked] = useChoice(`approval-role:${step.id}`);
  const approval = step.approval ?? { roles: [], quorum: 1, given: [] };
  const roles = view.incident.roles;
  const titleOf = (role: string) => roles.find(({ id }) => id === role)?.title ?? role;
  const open = approval.roles.filter((role) => !approval.given.some((one) => one.role === role));
  const own = open.find((role) => roles.find(({ id }) => id === role)?.holder?.id === viewer.id);
  const role = picked ?? own ?? open[0] ?? approval.roles[0] ?? '';
  const approve = () =>
    acts.send(
      mainControl(step.id),
      {
        type: 'approval.given',
        step: step.id,
        role,
        ...(note?.trim() ? { note: note.trim() } : {}),
      },
      () => setNote(null),
    );
  return (
    <StepForm
      step={step}
      active={active}
      act={t('approval.act')}
      onAct={approve}
      beside={
        <Button
          pressKey={active ? 'f' : undefined}
          onClick={() => ask({ type: 'refuse', step: step.id, title: step.title, role })}
        >
          {t('approval.refuse')}
        </Button>
      }
    >
      <Call
        title={t('approval.needs', {
          quorum: approval.quorum,
          roles: approval.roles.map(titleOf).join(', '),
        })}
      >
        {approval.limit ? <p>{t('approval.limit', { limit: approval.limit })}</p> : null}
        {approval.given.map((one) => (
          <p key={one.role}>
            {t.rich('approval.given', {
              role: titleOf(one.role),
              who: who(one.mark.by),
              at: () => <TimeText at={one.mark.at} bare />,
            })}
          </p>
        ))}
      </Call>
      <div className="grid max-w-120 gap-3.5">
        {open.length > 1 ? (
          <Select
            label={t('approval.as')}
            value={role}
            onChange={(event) => setPicked(event.target.value)}
          >
            {open.map((one) => (
              <option key={one} value={one}>
                {titleOf(one)}
              </option>
            ))}
          </Select>
        ) : (
          <p className="text-control">
            <span className="text-ink-2">{t('approval.as')}</span> {titleOf(role)}
          </p>
        )}
        <TextField
          label={t('approval.note')}
          optional={shell('optional')}
          maxLength={sentEventLimits.text}
          value={note ?? ''}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </StepForm>
  );
};
