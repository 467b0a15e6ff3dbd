import { useTranslations } from 'use-intl';
import { Select, Textarea, TextField } from '../field.tsx';
import { ActForm } from './act-form.tsx';

export type ShownGateway = {
  kind: 'sms' | 'voice';
  method: 'POST' | 'PUT' | 'GET';
  url: string;
  headers: string;
  body: string;
  secret: boolean;
};

const FORM = 'Content-Type: application/x-www-form-urlencoded\nAuthorization: Basic {secret}';
const bodies = {
  sms: 'To={to}&Body={text}',
  voice: 'To={to}&Twiml=<Response><Say>{text:xml}</Say></Response>',
};

/** The template of one HTTP request, with an example that most services are close to. */
export const GatewayForm = ({
  kind,
  gateway,
}: {
  kind: 'sms' | 'voice';
  gateway?: ShownGateway;
}) => {
  const t = useTranslations('settings.delivery');
  return (
    <>
      <ActForm
        key={gateway ? 'kept' : 'new'}
        intent="gateway"
        fields={{ kind }}
        act={t('save')}
        className="grid justify-items-start gap-4"
      >
        <div className="grid w-full gap-4 sm:grid-cols-[110px_1fr]">
          <Select label={t('method')} name="method" defaultValue={gateway?.method}>
            {['POST', 'PUT', 'GET'].map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
          <TextField
            mono
            label={t('url')}
            name="url"
            defaultValue={gateway?.url}
            required
            maxLength={2000}
          />
        </div>
        <div className="grid w-full gap-4">
          <Textarea
            label={t('headers')}
            hint={t('headersHint')}
            name="headers"
            defaultValue={gateway?.headers ?? FORM}
            maxLength={3000}
          />
          <Textarea
            label={t('body')}
            name="body"
            defaultValue={gateway?.body ?? bodies[kind]}
            maxLength={3000}
          />
        </div>
        <TextField
          label={t('secret')}
          hint={t(gateway?.secret ? 'secretKept' : 'secretHint')}
          name="secret"
          type="password"
          autoComplete="off"
          maxLength={500}
        />
      </ActForm>
      {gateway ? (
        <ActForm
          intent="remove-gateway"
          fields={{ kind }}
          act={t('remove')}
          label={t('removeOf', { name: t(`gateway.${kind}`) })}
          look="quiet"
          className="mt-2"
        />
      ) : null}
    </>
  );
};
