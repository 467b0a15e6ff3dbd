import { useTranslations } from 'use-intl';
import type { TokenScope } from '../../domain/rights/token-scope.ts';
import type { Instant } from '../../domain/time.ts';
import { Cell, Head, Row, Table } from '../table.tsx';
import { Tag } from '../tag.tsx';
import { useNow } from '../time/clock-provider.tsx';
import { ActForm } from './act-form.tsx';
import { Moment } from './moment.tsx';

export type ShownToken = {
  id: string;
  name: string;
  scopes: TokenScope[];
  owner: { id: string; name: string } | null;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  lastUsedAt: Instant | null;
};

const State = ({ token }: { token: ShownToken }) => {
  const t = useTranslations('settings.token');
  const now = useNow();
  if (token.revokedAt !== null) return <Tag>{t('revoked')}</Tag>;
  if (token.expiresAt !== null && token.expiresAt <= now) return <Tag>{t('expired')}</Tag>;
  return <Tag tone="ok">{t('active')}</Tag>;
};

/** Tokens with what they may do, until when, and when they were last used. */
export const TokenTable = ({
  tokens,
  owners,
  mayRevoke,
  intent,
}: {
  tokens: ShownToken[];
  owners?: boolean;
  mayRevoke: boolean;
  intent: string;
}) => {
  const t = useTranslations('settings.token');
  if (tokens.length === 0) return <p className="text-ink-3">{t('none')}</p>;
  return (
    <Table
      head={
        <>
          <Head>{t('name')}</Head>
          <Head wide>{t('scopes')}</Head>
          <Head wide>{t('used')}</Head>
          <Head wide>{t('ends')}</Head>
          <Head>{t('state')}</Head>
        </>
      }
    >
      {tokens.map((token) => (
        <Row key={token.id}>
          <Cell>
            <span className="block font-medium">{token.name}</span>
            {owners ? (
              <span className="block text-small text-ink-2">
                {token.owner?.name ?? t('operator')}
              </span>
            ) : null}
          </Cell>
          <Cell wide>
            <code className="text-small">{token.scopes.join(' ')}</code>
          </Cell>
          <Cell wide>
            {token.lastUsedAt === null ? t('neverUsed') : <Moment at={token.lastUsedAt} />}
          </Cell>
          <Cell wide>
            {token.expiresAt === null ? t('neverEnds') : <Moment at={token.expiresAt} />}
          </Cell>
          <Cell>
            <span className="flex flex-wrap items-center gap-2">
              <State token={token} />
              {mayRevoke && token.revokedAt === null ? (
                <ActForm
                  intent={intent}
                  fields={{ id: token.id }}
                  act={t('revoke')}
                  label={t('revokeOf', { name: token.name })}
                  look="quiet"
                  small
                />
              ) : null}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
};
