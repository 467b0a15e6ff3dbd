import { Form } from '@remix-run/react';
import { ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { Tag } from '../tag.tsx';
import { TimeText } from '../time/time-text.tsx';
import { ActForm } from './act-form.tsx';
import type { ShownContact } from './reach-page.tsx';

/** The order with one contact moved up. */
const raised = (ids: readonly string[], at: number): string =>
  ids.map((id, n) => (n === at - 1 ? ids[at] : n === at ? ids[at - 1] : id)).join(',');

const Last = ({ last }: Pick<ShownContact, 'last'>) => {
  const t = useTranslations('settings.reached');
  if (!last) return null;
  return (
    <p className="mt-1 text-small text-ink-2">
      {t(`last.${last.state}`, { code: last.code ?? '' })} <TimeText at={last.at} />
    </p>
  );
};

const Verify = ({ contact: { id, address, codeUntil } }: { contact: ShownContact }) => {
  const t = useTranslations('settings.reached');
  return (
    <div className="mt-3 flex flex-wrap items-end gap-2.5">
      {codeUntil === null ? null : (
        <ActForm
          intent="verify"
          fields={{ id }}
          act={t('verify')}
          look="act"
          className="flex items-end gap-2.5"
        >
          <div className="w-[130px]">
            <TextField
              mono
              label={t('code')}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={9}
              required
            />
          </div>
        </ActForm>
      )}
      <ActForm
        intent="send-code"
        fields={{ id }}
        act={t(codeUntil === null ? 'sendCode' : 'sendAgain')}
        label={t('sendCodeTo', {
          act: t(codeUntil === null ? 'sendCode' : 'sendAgain'),
          address,
        })}
      />
    </div>
  );
};

/** The contacts in the order in which they are tried; what is not verified asks for its code. */
export const ContactList = ({ contacts }: { contacts: ShownContact[] }) => {
  const t = useTranslations('settings');
  const ids = contacts.map(({ id }) => id);
  if (contacts.length === 0) return <p className="text-ink-2">{t('profile.noContacts')}</p>;
  return (
    <ol className="grid divide-y divide-line">
      {contacts.map((contact, at) => {
        const { id, kind, address, verifiedAt, last } = contact;
        const works = verifiedAt !== null;
        return (
          <li key={id} className="py-3 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
              <span className="num w-5 text-ink-3">{at + 1}</span>
              <div className="min-w-0 flex-1 basis-48">
                <span className="mr-2 text-ink-2">{t(`profile.kind.${kind}`)}</span>
                <span className="font-medium break-all">{address}</span>
              </div>
              <Tag tone={works ? 'ok' : 'warn'}>
                {t(works ? 'profile.verified' : 'profile.unverified')}
              </Tag>
              <div className="flex flex-wrap gap-1">
                {at > 0 ? (
                  <Form method="post">
                    <input type="hidden" name="intent" value="order" />
                    <input type="hidden" name="order" value={raised(ids, at)} />
                    <Button
                      type="submit"
                      look="quiet"
                      size="small"
                      aria-label={t('reached.raise', { address })}
                    >
                      <ArrowUp aria-hidden="true" size={16} />
                    </Button>
                  </Form>
                ) : null}
                {works ? (
                  <ActForm
                    intent="test"
                    fields={{ id }}
                    act={t('reached.test')}
                    label={t('reached.testOf', { address })}
                    small
                  />
                ) : null}
                {kind === 'webhook' ? (
                  <ActForm
                    intent="rotate"
                    fields={{ id }}
                    act={t('reached.rotate')}
                    look="quiet"
                    small
                  />
                ) : null}
                <ActForm
                  intent="remove-contact"
                  fields={{ id }}
                  act={t('profile.remove')}
                  label={t('profile.removeOf', { what: address })}
                  look="quiet"
                  small
                />
              </div>
            </div>
            <div className="pl-8">
              <Last last={last} />
              {works ? null : <Verify contact={contact} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
};
