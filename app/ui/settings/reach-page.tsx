import { useTranslations } from 'use-intl';
import { type ContactKind, contactKinds } from '../../domain/delivery/contact.ts';
import type { NotificationRules } from '../../domain/delivery/rules.ts';
import type { Instant } from '../../domain/time.ts';
import { CallSwitches } from '../calls/call-switches.tsx';
import { Select, TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { ActForm } from './act-form.tsx';
import { ContactList } from './contact-list.tsx';
import { ReachTimeline } from './reach-timeline.tsx';
import { RulesForm } from './rules-form.tsx';
import { Said, type SaidAnswer } from './said.tsx';
import { SettingsHead, SettingsSection } from './settings-head.tsx';

export type ShownContact = {
  id: string;
  kind: ContactKind;
  address: string;
  verifiedAt: Instant | null;
  codeUntil: Instant | null;
  last: { at: Instant; state: 'waiting' | 'handed' | 'dead'; code: string | null } | null;
};
export type ShownReach = {
  contacts: ShownContact[];
  rules: NotificationRules;
  zone: string | null;
};

const AddContact = ({ count }: { count: number }) => {
  const t = useTranslations('settings');
  return (
    <ActForm
      key={count}
      intent="add-contact"
      act={t('reached.add')}
      look={count === 0 ? 'act' : 'plain'}
      className="mt-5 flex flex-col items-start gap-4 border-t border-line pt-4"
    >
      <Select label={t('profile.kindLabel')} name="kind">
        {contactKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`profile.kind.${kind}`)}
          </option>
        ))}
      </Select>
      <div className="w-full sm:max-w-[420px]">
        <TextField
          label={t('profile.address')}
          hint={t('reached.addressHint')}
          name="address"
          required
          maxLength={500}
        />
      </div>
    </ActForm>
  );
};

/** How somebody is reached: what rings, in which order, after how long, and when it stays quiet. */
export const ReachPage = ({ reach, said }: { reach: ShownReach; said?: SaidAnswer }) => {
  const t = useTranslations('settings');
  const calls = useTranslations('calls');
  const working = reach.contacts.filter(({ verifiedAt }) => verifiedAt !== null);
  return (
    <>
      <SettingsHead title={t('page.reach')} lead={t('reached.lead')} />
      <Said {...(said && { said })} secret={t('reached.newKey')} />
      {working.length === 0 ? (
        <div className="mb-5">
          <Notice tone="warn" title={t('reached.unreachable')}>
            {t('reached.unreachableText')}
          </Notice>
        </div>
      ) : null}
      <SettingsSection title={t('profile.contacts')} text={t('reached.contactsText')}>
        <ContactList contacts={reach.contacts} />
        <AddContact count={reach.contacts.length} />
      </SettingsSection>
      <SettingsSection title={t('reached.whenPaged')} text={t('reached.whenPagedText')}>
        <ReachTimeline reach={reach} />
      </SettingsSection>
      <SettingsSection title={t('reached.rules')} text={t('reached.rulesText')}>
        <RulesForm key={JSON.stringify(reach.rules)} reach={reach} />
      </SettingsSection>
      <SettingsSection id="this-browser" title={calls('section')} text={calls('sectionText')}>
        <CallSwitches />
      </SettingsSection>
    </>
  );
};
