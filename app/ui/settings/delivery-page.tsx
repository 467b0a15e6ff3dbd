import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../domain/time.ts';
import { Tag } from '../tag.tsx';
import { TimeText } from '../time/time-text.tsx';
import { ChannelList, type ShownChannel } from './channel-list.tsx';
import { DeadLetters, type ShownDead } from './dead-letters.tsx';
import { GatewayForm, type ShownGateway } from './gateway-form.tsx';
import { Said, type SaidAnswer } from './said.tsx';
import { SettingsHead, SettingsSection } from './settings-head.tsx';

export type ShownDelivery = {
  depth: { waiting: number; dead: number; oldest: Instant | null };
  dead: ShownDead[];
  channels: ShownChannel[];
  gateways: ShownGateway[];
  email: boolean;
  slack: boolean;
};

const Way = ({ name, on, children }: { name: string; on: boolean; children: ReactNode }) => {
  const t = useTranslations('settings.delivery');
  return (
    <li className="grid items-baseline gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[150px_130px_1fr]">
      <span className="font-medium">{name}</span>
      <Tag tone={on ? 'ok' : 'neutral'}>{t(on ? 'configured' : 'missing')}</Tag>
      <span className="text-ink-2">{children}</span>
    </li>
  );
};

const Depth = ({ depth: { waiting, dead, oldest } }: Pick<ShownDelivery, 'depth'>) => {
  const t = useTranslations('settings.delivery');
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-lead">
      <span>
        {t('waiting', { count: waiting })}
        {waiting > 0 && oldest !== null ? (
          <span className="ml-2 text-control text-ink-2">
            {t('oldest')} <TimeText at={oldest} />
          </span>
        ) : null}
      </span>
      <Tag tone={dead > 0 ? 'bad' : 'ok'}>{t('dead', { count: dead })}</Tag>
    </div>
  );
};

/** How messages leave, for those who run the server. */
export const DeliveryPage = ({ state, said }: { state: ShownDelivery; said?: SaidAnswer }) => {
  const t = useTranslations('settings.delivery');
  const page = useTranslations('settings.page');
  const gateway = (kind: 'sms' | 'voice') => state.gateways.find((one) => one.kind === kind);
  return (
    <>
      <SettingsHead title={page('delivery')} lead={t('lead')} />
      <Said {...(said && { said })} secret={t('newKey')} />
      <SettingsSection title={t('now')}>
        <Depth depth={state.depth} />
      </SettingsSection>
      <SettingsSection title={t('deadLetters')} text={t('deadText')}>
        <DeadLetters letters={state.dead} />
      </SettingsSection>
      <SettingsSection title={t('ways')} text={t('waysText')}>
        <ul className="divide-y divide-line">
          <Way name={t('email')} on={state.email}>
            {t(state.email ? 'emailOn' : 'emailOff')}
          </Way>
          <Way name={t('http')} on>
            {t('httpOn')}
          </Way>
          <Way name={t('slack')} on={state.slack}>
            {t(state.slack ? 'slackOn' : 'slackOff')}
          </Way>
        </ul>
      </SettingsSection>
      <SettingsSection title={t('channels')} text={t('channelsText')}>
        <ChannelList channels={state.channels} />
      </SettingsSection>
      {(['sms', 'voice'] as const).map((kind) => (
        <SettingsSection key={kind} title={t(`gateway.${kind}`)} text={t('gatewayText')}>
          <GatewayForm kind={kind} gateway={gateway(kind)} />
        </SettingsSection>
      ))}
    </>
  );
};
